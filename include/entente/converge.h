#pragma once
/// Whether what a scenario finds hangs on the length of its step.
#include <entente/results.h>

#include <array>

namespace entente {

/// How the convergence of a scenario is checked.
struct ConvergenceOptions {
  std::uint64_t seed = 1;         ///< of all draws
  std::size_t threads = 0;        ///< 0: all cores
  std::size_t first_runs = 100;   ///< of every ensemble at first; their spread tells how many are needed
  std::size_t most_runs = 20000;  ///< of every ensemble, whatever is needed
  double share_tolerance = 0.02;  ///< difference of a probability that does not matter
  double mean_tolerance = 0.02;   ///< the same of a mean, as a share of its scale (see ConvergingNumber)
  Sink* watcher = nullptr;        ///< hears of progress only: runs of all ensembles together
};

/// What a number does as time is cut finer, from harmless to not.
enum class Steadiness {
  steady,    ///< it differs by no more than the tolerance, or than chance explains
  untold,    ///< the interval of a difference is wider than the tolerance: more runs would tell
  drifts,    ///< it differs by more than the tolerance
  runs_away  ///< it has no limit: rules fire by the step and it grows with that, or a run grows without end
};

/// A value and how sure it is.
struct Estimate {
  /// The value, and its standard error.
  double value = 0, se = 0;
  Interval interval;  ///< of `value`
};

/// A number at the scenario's own steps (or substeps), at twice and at four times as many, with the same dates
/// looked at in all three.
struct Refinement {
  Steadiness verdict = Steadiness::steady;  ///< on these three
  std::array<double, 3> values{};           ///< at the scenario's own, at twice, at four times as many
  /// Differences from the scenario's own. All such intervals of a Convergence hold together in 95 % of cases.
  Estimate twice, four_times;
  /// The second difference is larger than the first: these steps are too long for an order or a limit.
  bool grows = false;
  /// It is the same in all runs of all three, and these events or rules may happen but did in none of them:
  /// what they would do to it is not known.
  std::vector<std::string> unseen;
  /// Nothing differs in any run, but only so many are not as most of them are: too few to tell.
  std::size_t varied = 0;
  /// Where it drifts and can be told: log2 of the ratio of the differences from own to twice and from twice to
  /// four times, with its 95 % interval. 1: halving the step halves the error.
  std::optional<Estimate> order;
  /// Where the order is surely above 0: what the three values tend to (Richardson 1911), with its 95 %
  /// interval, as far as that is possible.
  std::optional<Estimate> limit;
  std::string no_limit;     ///< why none is told though the order is above 0; else empty
  double runs_to_tell = 0;  ///< untold: runs at which the interval is as wide as the tolerance
  /// Over the runs of all three. Where there are such, there are no values and no differences, which are NaN,
  /// and nothing can be told.
  Strays strays;
};

/// An outcome, or a metric or watched cell at the end, and what becomes of it.
struct ConvergingNumber {
  /// What it is of: an outcome; of one that is over `first` the share of runs that reached it, and, where some
  /// did, the years until then (the whole time where it never came); a metric or watched cell.
  enum class Kind { outcome, reached, years, series };
  Kind kind = Kind::outcome;  ///< what it is of
  std::string name, label;    ///< as in the catalogue; the label is for people
  bool share = false;         ///< a probability or share, or else a mean
  /// Difference that does not matter. Of a mean: the share of its scale, which is its size, or where that is
  /// more, the width of the band of 5-95 % of runs, or how far it is from its start.
  double tolerance = 0;
  double rounding = 0;             ///< differences up to it are none
  std::optional<Refinement> step;  ///< with shorter steps; nothing where a run stopped
  /// With more substeps; nothing where they change nothing, or a run stopped.
  std::optional<Refinement> substeps;
  /// Of an outcome with steps of a quarter: what it changes that the dates in between are looked at as well,
  /// run by run. That is how often the scenario looks, not how its world moves: it is no part of the verdict.
  std::optional<Estimate> looked_at_more_often;
  /// That this is more than the tolerance, and not by chance.
  bool hangs_on_looking() const;
  Steadiness verdict() const;  ///< The worse of both.
};

/// One of the ensembles that are compared.
struct RefinedEnsemble {
  std::size_t parts = 1;              ///< into which each step is cut
  std::size_t substeps = 1;           ///< of each of those
  std::size_t runs = 0;               ///< 0: it was not run, since the scenario's own stopped
  std::string stopped;                ///< why a run stopped; empty: none did
  bool ran_away = false;              ///< it stopped since something grew without end
  std::vector<double> max_means;      ///< (causes) as BlockRecord::max_means, of all its runs
  std::vector<std::uint64_t> events;  ///< (causes) how often each happened, in all its runs
};

/// What became of all numbers.
struct Convergence {
  std::size_t runs = 0;                    ///< of every ensemble
  double confidence = 0.95;                ///< of each interval of a difference, so that all hold together
  std::vector<RefinedEnsemble> ensembles;  ///< the scenario's own first
  std::vector<ConvergingNumber> numbers;   ///< outcomes, metrics, watched cells
  /// Rules that fire by a probability in each step, or surely, whatever its length: with shorter steps they
  /// fire more often.
  std::vector<std::string> rules_by_step;
  bool stopped() const;        ///< A run of some ensemble did.
  Steadiness verdict() const;  ///< The worst. Of a run that stopped without growing: that nothing can be told.
};

/// Runs the scenario at its own step, at a half and at a quarter of it, and with twice and four times the
/// substeps, and compares what they find. The runs of all share their parameters and random ties, and are
/// compared run by run; draws of noise and of rules are those of other steps. Nothing where `stop` was set
/// before the end. Throws std::invalid_argument where a scenario cannot be compiled, or not with shorter steps,
/// and MemoryError.
std::optional<Convergence> check_convergence(const Scenario& scenario, const ConvergenceOptions& options,
                                             const std::atomic<bool>* stop = nullptr);

}  // namespace entente
