#pragma once
/// What holds of a scenario, found by running it: whether its numbers hang on the length of its step, what of
/// it does nothing, and whether its expectations are met.
#include <entente/results.h>

#include <array>

namespace entente {

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

/// Where a comparison came nearest to coming out the other way.
struct NearestValue {
  double value = 0, threshold = 0;  ///< its two sides then
  std::size_t run = 0;              ///< from 0 on
  Date date{};                      ///< first day of the step in which it was judged, or when it was recorded
};

/// A part of a condition, one of those that `&&` joins.
struct SilentPart {
  std::string condition;                ///< as written; variables are the actors of the nearest binding
  std::optional<NearestValue> nearest;  ///< nothing where the part is no comparison
  /// Where `||` joins something: the comparisons in it that never held, each with its nearest value.
  std::vector<SilentPart> alternatives = {};
};

/// One thing that did nothing.
struct Silence {
  /// A rule that never fired, an event of the calendar or a kind of event of the table that never happened, an
  /// outcome that is 0 or 1 in all runs, or of `first` one that held at the start of each.
  enum class Kind { rule, event, table, outcome } kind = Kind::rule;
  std::string id;    ///< of the rule, the event, the cause of the table's events, the outcome
  std::string text;  ///< in words: `us-strikes never fired: hostility[USA,HOU] > 0.4 never held; at most 0`
  double value = 0;  ///< of an outcome, in all runs
  std::vector<SilentPart> parts;      ///< of its condition, those that kept it so
  std::uint64_t held = 0;             ///< how often the whole condition held (bindings, steps, runs)
  std::optional<double> most_likely;  ///< largest rate (per `per`) or probability while it held
};

/// All of them.
struct Silences {
  std::vector<Silence> found;       ///< rules, events and outcomes, each in document order
  std::size_t runs = 0;             ///< of the ensemble: it was so in all of them
  std::size_t looked_at = 0;        ///< the first runs, in which it was looked into why; 0: in none
  std::size_t not_looked_into = 0;  ///< how many of `found` were too many to look into why
  /// Rules whose rate or probability parameters make 0; they are not in `found`.
  std::vector<std::string> switched_off = {};
  /// `2 rules are switched off (rate 0): a, b`; empty where none is.
  std::string switches() const;
  /// Nothing was so.
  bool empty() const { return found.empty() && switched_off.empty(); }
  /// What a reader must know of it, as a sentence; empty where all runs and all that was found were looked at.
  std::string caveat() const;
};

/// How it is looked into why.
struct SilenceOptions {
  std::uint64_t seed = 1;      ///< of the ensemble
  std::size_t threads = 0;     ///< 0: all cores
  std::size_t max_runs = 256;  ///< at most so many runs are made again, fewer of a large world
};

/// What did nothing in the ensemble of `summary`. Where there is something, the first runs are made again, with
/// the same draws, and every part of its conditions is looked at wherever it was judged. Nothing where `stop`
/// was set before the end.
std::optional<Silences> find_silences(const Scenario& scenario, const Model& model, const Summary& summary,
                                      const SilenceOptions& options = {},
                                      const std::atomic<bool>* stop = nullptr);

/// Something that happens and changes no cell.
struct IdleCause {
  Silence::Kind kind = Silence::Kind::event;  ///< an event, a rule, or a kind of event of the table
  std::size_t number = 0;                     ///< among those
  std::string id;                             ///< of the event, the rule, the cause of the table's events
  std::string why;                            ///< `'pact' has no effects`
};

/// How it is looked for.
struct IdleOptions {
  std::uint64_t seed = 1;  ///< of the runs
  std::size_t runs = 8;    ///< that are made, at most: of a world of many actors one
  double seconds = 2;      ///< for all of them: if these are over, nothing is known
};

/// What happened in a few runs and changed nothing in any of them, but for what a parameter of 0 switches off.
/// Nothing is known of large worlds, and where a run stops.
std::vector<IdleCause> find_idle_causes(const Scenario& scenario, const Model& model,
                                        const IdleOptions& options = {});

inline constexpr const char* silences_file = "silences.json";  ///< In a folder of results.
/// As an indented JSON object.
std::string silences_json(const Silences& silences);
/// Puts them into a folder of results. Throws WriteError.
void write_silences(const Silences& silences, const std::filesystem::path& folder);

/// An expectation and what became of it.
struct TestedExpectation {
  /// Undecided: the interval holds values that meet it and values that do not.
  enum class Verdict { passed, failed, undecided } verdict = Verdict::undecided;
  double value = 0;           ///< the number, or the difference
  Interval interval;          ///< of `value`, 95 %
  bool share = false;         ///< a probability, or a difference of two
  std::size_t runs = 0;       ///< of each ensemble
  double runs_to_settle = 0;  ///< undecided and of a difference: the size that would tell it from 0
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
                                                                const std::atomic<bool>* stop = nullptr);

/// `increases`, `at least 0.4`: what is asked, in words.
std::string requirement_text(const Expectation& expectation);

/// What a reader of an ensemble's numbers should know of how they came about: steps that are too long for what
/// happens in them, and values that were cut to what is allowed. A sentence each, in the order of rules,
/// events, processes and starts; of an ensemble with this seed.
std::vector<std::string> ensemble_remarks(const Scenario& scenario, const Model& model, const Summary& summary,
                                          std::uint64_t seed);

}  // namespace entente
