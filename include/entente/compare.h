#pragma once
/// What a variant of a scenario changes, and how sure that is: two ensembles compared, run by run where they
/// share their luck; what an author's expectations come to; and whether numbers hang on the length of a step.
#include <entente/explain.h>
#include <entente/results.h>

#include <algorithm>
#include <array>

namespace entente {

/// A difference (second minus first) with its 95 % interval.
struct Difference {
  double value = 0;        ///< second minus first
  Interval interval;       ///< of `value`, 95 %
  double se = 0;           ///< standard error of `value`, as the samples stand to each other
  double unpaired_se = 0;  ///< what it would be if they did not share their luck
  /// runs in each sample
  std::size_t first = 0, second = 0;
  /// paired: runs in which the second is above, below the first
  std::size_t up = 0, down = 0;
  bool exactly_zero = false;  ///< paired: 0 in every run
  double runs_to_settle = 0;  ///< see `runs_to_settle`

  /// The interval tells it from 0.
  bool decided() const { return interval.low > 0 || interval.high < 0; }
  /// How many times smaller pairing made the variance; infinite where it left none, NaN where there was none.
  double variance_reduction() const { return (unpaired_se / se) * (unpaired_se / se); }
};

/// Of means of numbers. Paired: Student's t on the differences run by run, the samples being of one length;
/// else Welch's interval (Welch 1947), its degrees of freedom (Satterthwaite 1946) rounded down. The interval
/// is (NaN, NaN) below two runs. Where some value is not finite there is no difference: all but `up` and `down`
/// are NaN, and it is neither decided nor exactly zero.
Difference difference_of_means(std::span<const double> first, std::span<const double> second, bool paired);

/// Of probabilities, the samples being 0 or 1 (anything not 0). Paired: the interval of Agresti and Min (2005)
/// for matched proportions, Wald's after 1/2 is added to each cell of the table of pairs; it covers where
/// McNemar's own (1947) fails, with few runs that turn. Else the difference of Wilson's intervals (Newcombe
/// 1998, method 10). Below two runs, and where some value is not finite, as above.
Difference difference_of_shares(std::span<const double> first, std::span<const double> second, bool paired);

/// Of medians, values that are no number left out: the 95 % percentile interval of a bootstrap (Efron 1979)
/// with `replicates` resamples of whole runs, drawn for (seed, replicate, "bootstrap:NAME", run). NaN where a
/// sample is empty.
Difference difference_of_medians(std::span<const double> first, std::span<const double> second, bool paired,
                                 std::uint64_t seed, std::string_view name, std::size_t replicates = 400);

/// Of what an outcome came to in two samples: of shares for one that is 0 or 1 and for `first` (of the runs
/// that reached it), else of means.
Difference difference_of_outcomes(const Catalogue::OutcomeInfo& info, std::span<const double> first,
                                  std::span<const double> second, bool paired);

/// (runs) An outcome as a number in every run: of `first` 1 where it was reached, else 0.
std::vector<double> outcome_numbers(const Catalogue::OutcomeInfo& info, std::span<const double> values);

/// The size at which ensembles would tell a difference of this size from 0 with a chance of 80 %:
/// n ((z_.975 + z_.8) se / value)^2, for samples of n runs. Infinite for a value of 0.
double runs_to_settle(double value, double se, std::size_t runs);

/// One of two ensembles.
struct Ensemble {
  const Collector& collector;  ///< its single values
  const Summary& summary;      ///< its statistics
};

/// What became of an outcome that both have.
struct OutcomeDifference {
  /// numbers in the catalogues
  std::size_t first = 0, second = 0;
  bool share = false;                ///< of probabilities, or for `first` of the shares that reached it
  Difference difference;             ///< of probabilities, shares or means
  std::optional<Difference> median;  ///< `first`: of the years until it held, among the runs that reached it
  /// What it came to in the runs compared, which may be fewer than either has.
  double before = 0, after = 0;
};

/// A metric or watched cell that both have, at a date that both have.
struct SeriesDifference {
  /// numbers in the catalogue of the first
  std::size_t series = 0, date = 0;
  double mean = 0;  ///< of the differences, over all runs
  /// Of the differences run by run; unpaired, differences of the quantiles.
  /// Quantiles of the differences run by run; unpaired, differences of the quantiles.
  double p05 = 0, p50 = 0, p95 = 0;
  double se = 0;  ///< standard error of `mean`
};

/// A cell of a relation at the end; a pair of a symmetric relation once.
struct RelationDifference {
  /// Numbers of the catalogue.
  std::size_t relation = 0, from = 0, to = 0;
  /// Of the difference, and its standard error.
  double mean = 0, se = 0;
  /// the means
  double first = 0, second = 0;
  /// The difference in units of the spread between runs: mean / sqrt((sd1^2 + sd2^2) / 2) (Cohen 1988).
  /// Infinite where no run differs from another; 0 where the mean is 0.
  double effect = 0;
};

/// Keeps the relations at the end of the first runs of an ensemble, as many as fit into `bytes`.
class FinalRelations final : public Sink {
 public:
  /// For an ensemble of `runs` runs; all memory is taken here.
  FinalRelations(const Catalogue& catalogue, std::size_t runs, std::size_t bytes = std::size_t{256} << 20);
  void receive(const BlockRecord& block) override;  ///< Takes over a block: see Sink::receive.
  /// Runs that are held.
  std::size_t kept() const { return kept_; }
  /// relations * N * N
  std::size_t cells() const { return cells_; }
  double at(std::size_t run, std::size_t cell) const;  ///< Of a run that is held.
  /// (cells x lanes) of the runs from `first_run` on, as a block left them; null where the blocks were others.
  const double* block(std::size_t first_run, std::size_t lanes) const;

 private:
  std::size_t lanes_from(std::size_t first_run) const { return std::min(width_, kept_ - first_run); }

  std::size_t cells_, kept_, width_ = 1;  ///< width: the runs of a block
  LazyZeros values_;                      ///< (blocks x cells x lanes)
};

/// Mean and deviation of the change of every relation's cell, run by run, from the ends that another ensemble
/// left; of the runs that those hold. Takes memory for two numbers a cell, and for one block.
class PairedRelations final : public Sink {
 public:
  /// `from` must have received its whole ensemble before, and outlive this.
  explicit PairedRelations(const FinalRelations& from) : from_(from), moments_(from.cells()) {}
  void receive(const BlockRecord& block) override;  ///< Takes over a block: see Sink::receive.
  /// Runs compared.
  std::size_t runs() const { return runs_; }
  const Moments& moments() const { return moments_; }  ///< (relations * N * N)

 private:
  const FinalRelations& from_;
  Moments moments_;
  std::vector<double> change_;
  std::size_t runs_ = 0;
};

/// When two paired ensembles part in what they record: metrics and watched cells that both have.
struct Divergence {
  /// runs compared; those that part
  std::size_t runs = 0, diverged = 0;
  std::vector<std::size_t> diverged_by_date;  ///< (dates of the first): runs that part on that date
  /// dates by which so many of all runs have diverged
  std::optional<std::size_t> p05, p50, p95;
};

/// The first cells of a whole world that differ.
struct DivergentCell {
  std::string cell;      ///< `trust[PAK,AFG]`
  std::size_t runs = 0;  ///< in which it is among the first
  double size = 0;       ///< mean size of its difference then
};

/// Where and when some runs part, from a replay in which every cell of every attribute and relation is looked
/// at.
struct CellDivergence {
  /// runs replayed; 0 where a world is too large for it
  std::size_t runs = 0, diverged = 0;
  std::vector<std::size_t> diverged_by_date;  ///< (dates)
  std::vector<DivergentCell> cells;           ///< the most frequent first
};

/// What became of the balance of a relation that knows friend and foe. Signs are those of the symmetric part
/// (x + x^T) / 2 of the means at the end; only a pair whose change its interval tells from 0 counts as turned.
struct SignChanges {
  /// A pair that turned from friend to foe, or back.
  struct Pair {
    /// Numbers of actors, a < b.
    std::size_t a = 0, b = 0;
    /// Means at the end, in the first and in the second.
    double first = 0, second = 0;
  };
  /// Three actors whose balance changed.
  struct Triad {
    /// Numbers of actors, ascending.
    std::size_t a = 0, b = 0, c = 0;
    bool balanced = false;  ///< in the second; in the first it was the other
  };
  std::size_t relation = 0;   ///< number of the catalogue
  std::vector<Pair> pairs;    ///< those that turned
  std::vector<Triad> triads;  ///< those with a turned pair whose sign (the product of theirs) changed
  /// Actors that stand in the other bloc: blocs are the signs of the eigenvector of the largest eigenvalue
  /// (Kunegis et al. 2010), aligned so that most actors stay. Looked at only where a pair turned.
  std::vector<std::size_t> bloc_changes;
};

/// Everything that two ensembles differ in, as plain data. Numbers refer to the catalogue of the first.
struct Comparison {
  bool paired = true;           ///< the ensembles share their luck, run by run
  std::size_t runs = 0;         ///< paired: runs compared; else those of the first
  std::size_t second_runs = 0;  ///< paired: the same
  /// Runs whose series are held one by one, the first: those that quantiles of differences and `divergence` are
  /// of.
  std::size_t series_runs = 0;
  bool identical = false;                   ///< paired, and no recorded number differs in any run
  std::vector<OutcomeDifference> outcomes;  ///< those that both have
  /// outcomes that one of them lacks
  std::vector<std::string> only_first, only_second;
  std::vector<SeriesDifference> series;       ///< (common series) of (common dates)
  std::vector<RelationDifference> relations;  ///< empty where the worlds or the records do not allow it
  std::vector<SignChanges> signs;             ///< of relations in which some pair turned
  Divergence divergence;                      ///< paired only
  CellDivergence cell_divergence;             ///< paired only
};

/// How two ensembles are compared.
struct ComparisonOptions {
  bool paired = true;                          ///< they have the same seed and runs
  std::uint64_t seed = 1;                      ///< of the bootstrap
  const PairedRelations* relations = nullptr;  ///< null: relations are not compared
};

/// Compares two ensembles; paired ones on the runs whose single values both hold.
Comparison compare(const Ensemble& first, const Ensemble& second, const ComparisonOptions& options);

/// What a few runs of a scenario and of a variant of it, on the same luck, tell of the variant.
struct Trial {
  /// Whether anything that is recorded differs: a series, an outcome, an entry of the ledger, a count of
  /// events, a relation at its start or end (of large worlds those are not looked at). Counts: nothing but how
  /// often things happen. Unknown: see `reason`.
  enum class Result { changes, counts, nothing, unknown } result = Result::unknown;
  std::size_t runs = 0;  ///< held beside each other
  std::string reason;    ///< why it is unknown
};

/// How variants are tried.
struct TrialOptions {
  std::size_t runs = 64;   ///< of each, at most
  std::uint64_t seed = 1;  ///< of all draws
  double seconds = 5;      ///< for all of them: those for which no time is left remain unknown
};

/// Tries variants of a scenario, each until it differs. Never throws for a run that stops: its trial says so.
std::vector<Trial> try_variants(const Model& base, std::span<const Model> variants,
                                const TrialOptions& options = {});

/// A world that is compared with others: the first of them is what the others are compared with.
struct ComparisonWorld {
  const Scenario& scenario;  ///< as it was read
  const Model& model;        ///< compiled of it
  EnsembleOptions ensemble;  ///< runs of the same number and seed share their luck
  const Variation* variation =
      nullptr;  ///< how it is read again to say what it changes; null: that is not said
};

/// What became of one of them.
struct ComparedWorld {
  Summary summary;    ///< of its ensemble
  Silences silences;  ///< what did nothing in it; empty where the observer does not want them
  /// With the first world; of that itself both are empty.
  Comparison comparison;
  std::vector<ScenarioDifference> differences;  ///< what it changes
};

/// What else is made of the worlds while they are compared: nothing, unless a class of its own makes something.
class ComparisonObserver {
 public:
  virtual ~ComparisonObserver() = default;
  /// What the blocks of a world go to besides, or null; asked before its ensemble runs.
  virtual Sink* sink(std::size_t /*world*/) { return nullptr; }
  /// Follows an ensemble, or several that run at once; gone when they have ended.
  virtual std::unique_ptr<Sink> progress() { return nullptr; }
  /// Whether what did nothing in each world is found, which takes up to 256 runs more of each.
  virtual bool wants_silences() const { return false; }
  /// A world has run, in its share of the seconds. Several worlds may come here at the same time.
  virtual void finish(std::size_t /*world*/, const Collector&, const ComparedWorld&, double /*seconds*/) {}
};

/// Runs every world and compares each with the first: paired run by run where they have the same seed, with
/// where and when the runs part. Several share blocks, and what those draw. Nothing where `stop` was set before
/// the end. Throws RunError, MemoryError, FileError and what the
/// observer throws; std::invalid_argument for less than two worlds.
std::optional<std::vector<ComparedWorld>> compare_worlds(std::span<const ComparisonWorld> worlds,
                                                         ComparisonObserver& observer,
                                                         const StopFlag* stop = nullptr);

/// A comparison and what it is between.
struct ComparedVariant {
  std::string id;                                      ///< of the variant
  const Catalogue& first;                              ///< of the baseline
  const Catalogue& second;                             ///< of the variant
  const Summary& first_summary;                        ///< of the baseline
  const Summary& second_summary;                       ///< of the variant
  const Comparison& comparison;                        ///< of the two
  const std::vector<ScenarioDifference>& differences;  ///< what the variant changes
};
/// Everything, as indented JSON.
std::string comparison_json(const std::string& baseline, std::span<const ComparedVariant> variants);
/// outcomes.csv, differences.csv, relations.csv and comparison.json, in that folder. Throws WriteError.
void write_comparison(const std::string& baseline, std::span<const ComparedVariant> variants,
                      const std::filesystem::path& folder);

/// An expectation and what became of it.
struct TestedExpectation {
  /// Undecided: the interval holds values that meet it and values that do not.
  enum class Verdict { passed, failed, undecided } verdict = Verdict::undecided;
  double value = 0;           ///< the number, or the difference; NaN where there are `strays`
  Interval interval;          ///< of `value`, 95 %
  bool share = false;         ///< a probability, or a difference of two
  std::size_t runs = 0;       ///< of each ensemble
  double runs_to_settle = 0;  ///< undecided and of a difference: the size that would tell it from 0
  Strays strays = {};         ///< runs, of both ensembles, of which no mean can be taken: nothing is decided
};

/// How the world of an expectation is read: with its `what_if` and `set`, from the file and with the library of
/// `scenario`.
Variation world_of(const Expectation& expectation, const Variation& scenario);

/// Runs what the expectations of the scenario need, each world once for every number of runs, and tests them in
/// order on the scenario's seed; `from` is how the scenario was read. Nothing where `stop` was set before the
/// end. Throws FileError, ScenarioError, RunError, MemoryError; ScenarioError also where a world lacks
/// what an expectation asks of it.
std::optional<std::vector<TestedExpectation>> test_expectations(const Variation& from, const Scenario& scenario,
                                                                std::size_t threads = 0,
                                                                const StopFlag* stop = nullptr);

/// `increases`, `at least 0.4`: what is asked, in words.
std::string requirement_text(const Expectation& expectation);

/// What a reader of an ensemble's numbers should know of how they came about: steps that are too long for what
/// happens in them, and values that were cut to what is allowed. A sentence each: of rules, of events, of what
/// else steps are too long for, of starts and metrics; of an ensemble with this seed.
std::vector<std::string> ensemble_remarks(const Scenario& scenario, const Model& model, const Summary& summary,
                                          std::uint64_t seed);

/// How the convergence of a scenario is checked.
struct ConvergenceOptions {
  std::uint64_t seed = 1;         ///< of all draws
  std::size_t threads = 0;        ///< 0: all cores
  std::size_t first_runs = 100;   ///< of every ensemble at first; their spread tells how many are needed
  std::size_t max_runs = 20000;   ///< of every ensemble, whatever is needed
  double share_tolerance = 0.02;  ///< difference of a probability that does not matter
  double mean_tolerance = 0.02;   ///< the same of a mean, as a share of its scale (see ConvergingNumber)
  Sink* watcher = nullptr;        ///< hears of progress only: runs of all ensembles together
};

/// What a number does as time is cut finer, from harmless to not.
enum class Steadiness {
  steady,    ///< it differs by no more than the tolerance, or than chance explains
  untold,    ///< the interval of a difference is wider than the tolerance: more runs would tell
  too_long,  ///< it differs by no more, but even the shortest of the steps compared is too long
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
  /// run by run. That is how often the scenario looks, not how its world moves: it is not part of the verdict.
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
  /// What its steps are too long for: what overshoots in one, and what is forgotten in one. A sentence each.
  std::vector<std::string> too_long = {};
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
                                             const StopFlag* stop = nullptr);

}  // namespace entente
