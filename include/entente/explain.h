#pragma once
/// Why something came about: what moved a cell, and which causes made an outcome likely; and why something did
/// not: rules that never fired, events that never happened, outcomes that came out alike in every run. Folders
/// of results have that too, so what completes them stands here.
#include <entente/results.h>

#include <functional>

namespace entente {

/// The scenario with that cell watched, and nothing else recorded: the same draws and the same numbers, whether
/// it was watched before or not. `catalogue` is that of the scenario. Throws UnknownNameError.
Model watching(const Scenario& scenario, const Catalogue& catalogue, const std::string& cell);
/// The scenario with that outcome alone, and nothing else recorded. Throws UnknownNameError.
Model asking(const Scenario& scenario, const Catalogue& catalogue, const std::string& outcome);

/// A stretch of a run, from t_first to t_last.
struct Period {
  std::string name;  ///< `2025 Q3`
  /// Numbers of records, from t_0 on.
  std::size_t first = 0, last = 0;
};
/// The calendar quarters between two records. A step belongs to the quarter in which it begins, so that the
/// first and the last quarter may be parts of one; above `max_periods` quarters, calendar years in their
/// place.
std::vector<Period> calendar_periods(const std::vector<Date>& dates, std::size_t first, std::size_t last);
inline constexpr std::size_t max_periods = 40;  ///< See `calendar_periods`.

/// A cell in every run: its values at the bounds of the periods, and what each cause changed in each. In every
/// run and period, the value at its end is that at its start and the sum of the causes.
struct CellHistory {
  std::string cell;                      ///< `trust[PAK,AFG]`
  std::size_t runs = 0;                  ///< of the ensemble
  std::vector<Date> dates;               ///< (periods + 1)
  std::vector<Period> periods;           ///< one after the other without gaps
  std::vector<Catalogue::Cause> causes;  ///< as in the model's catalogue; of a difference, those of both
  std::vector<double> values;            ///< (periods + 1 x runs)
  std::vector<double> changes;           ///< (periods x causes x runs)
};
/// Bytes of a history.
std::size_t history_bytes(const Model& model, std::size_t periods, std::size_t runs);
/// Runs an ensemble of a model that `watching` made. Nothing where `stop` was set. Throws as run_ensemble does.
std::optional<CellHistory> cell_history(const Model& model, EnsembleOptions options,
                                        std::vector<Period> periods, const StopFlag* stop = nullptr);
/// `a - b`, run by run: values and the changes of each cause, by id; one that is in one of them only counts as
/// having changed nothing in the other, and so does one whose changes in both are the same but for rounding
/// (1e-12 of the run's largest value). Both must have the same runs and dates; std::invalid_argument
/// otherwise.
CellHistory difference(const CellHistory& a, const CellHistory& b);

/// What a cause changed (or, of a difference, what it changed more in one than in the other).
struct CauseChange {
  std::size_t cause = 0;  ///< number in the history
  double mean = 0;        ///< over the runs
  Interval interval;      ///< of the mean, 95 % (Student's t); of a difference it is that of pairs of runs
  /// over the runs
  double p05 = 0, p95 = 0;
  double acted = 0;  ///< share of the runs in which it changed the cell (in one other than in the other)
};
/// From a start to an end: `end.mean` is `start.mean` and the sum of the causes' means, but for rounding.
struct Waterfall {
  Period period;  ///< from where to where
  /// Of the cell's value, over the runs.
  Statistics start, end;
  /// of the means, 95 %
  Interval start_interval, end_interval;
  std::vector<CauseChange> causes;  ///< those that acted in some run, the largest mean change first
};
/// Of the periods from `first` up to `end` (not included).
Waterfall waterfall(const CellHistory& history, std::size_t first, std::size_t end);

/// How an outcome is to be explained.
struct OutcomeQuestion {
  std::size_t runs = 1000;          ///< of each ensemble
  std::uint64_t seed = 1;           ///< of all draws
  std::size_t threads = 0;          ///< 0: all cores; the results do not depend on it
  std::vector<std::size_t> causes;  ///< numbers in the catalogue: the causes asked about; not decay
  /// Stop before asking for more than so many ensembles (but see `explain_outcome`). One that was run already
  /// counts too, though it is not run again.
  std::size_t ensembles = 250;
  double seconds = std::numeric_limits<double>::infinity();  ///< stop when so many have passed
  /// Narrow enough: half an interval of a Shapley value, as a share of the outcome's standard deviation.
  double precision = 0.05;
  std::function<void(std::size_t done, std::size_t of)> progress;  ///< ensembles times runs
};

/// What a cause did to an outcome. Intervals are NaN for a single run.
struct CauseEffect {
  std::size_t cause = 0;      ///< number in the catalogue
  double removed = 0;         ///< value with everything - value without this cause alone, in the same runs
  Interval removed_interval;  ///< of `removed`, 95 %
  /// runs whose value is larger (smaller) with the cause than without it
  std::size_t more = 0, less = 0;
  double shapley = 0;         ///< its share of `full - empty`
  Interval shapley_interval;  ///< of `shapley`, 95 %
  /// The two intervals have nothing in common: it acts together with others (removed alone it counts for more),
  /// or others stand in for it (for less).
  bool interacts = false;
};

/// What every cause did to an outcome.
struct OutcomeExplanation {
  bool share = false;  ///< the value is a probability; of `first`, of ever reaching it
  /// value with all causes, and with none of those asked about
  double full = 0, empty = 0;
  /// Of `full` and `empty`, 95 %.
  Interval full_interval, empty_interval;
  std::vector<CauseEffect> causes;   ///< the largest Shapley value first, either way
  std::size_t permutations = 0;      ///< of each group of runs
  std::size_t groups = 0;            ///< of runs, each with permutations of its own
  double ensembles = 0;              ///< that were run
  bool narrow = false;               ///< the intervals became narrow enough before the budget ended
  Strays full_strays, empty_strays;  ///< of `full` and `empty`; where there are such, these are NaN
  /// False: in some ensemble a value is infinite or no number, so that there is no mean to be shared out.
  /// Numbers of causes that rest on it are NaN.
  bool finite = true;
  /// Every coalition of the causes was made: the Shapley values are those of all permutations, and intervals
  /// tell of the runs alone.
  bool exact = false;
};

/// All events and rules of a catalogue: the causes an outcome is explained by unless others are asked for.
std::vector<std::size_t> events_and_rules(const Catalogue& catalogue);
/// The causes of these ids. Throws UnknownNameError.
std::vector<std::size_t> causes_named(const Catalogue& catalogue, const std::vector<std::string>& ids);

/// Explains the outcome of a model that `asking` made. Every cause is taken out alone; and Shapley values
/// (Shapley 1953) of the causes are estimated by sampling permutations (Castro, Gomez & Tejada 2009), each
/// followed by its reverse (antithetic pairs). All ensembles share their luck. The runs are divided into
/// groups, and each has permutations of its own, which spends the same ensembles on many more permutations;
/// every run counts equally often, so that the Shapley values sum to full - empty, but for rounding. Intervals
/// are those of the groups (Student's t). At least one pair of permutations is run, whatever the budget. Where
/// that is not narrow enough and the budget has room for all coalitions, they are made, and nothing is sampled.
/// Nothing where `stop` was set. Throws RequestError where there is no cause to ask about, RunError,
/// MemoryError.
std::optional<OutcomeExplanation> explain_outcome(const Model& model, const OutcomeQuestion& question,
                                                  const StopFlag* stop = nullptr);

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
  std::vector<Silence> found;  ///< rules, events and outcomes, each in document order
  std::size_t runs = 0;        ///< of the ensemble: it was so in all of them
  std::size_t looked_at = 0;   ///< the first runs, in which it was looked into why; 0: in none
  /// How many of `found`, or bindings of theirs, were too many to look into why.
  std::size_t not_looked_into = 0;
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
                                      const SilenceOptions& options = {}, const StopFlag* stop = nullptr);

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

/// What was found.
struct IdleCauses {
  std::vector<IdleCause> found;  ///< in the order of the scenario: events, rules, tables of events
  std::string unknown;  ///< why nothing is known: a world of too many actors, no time left, a run that stops
};

/// What happened in a few runs and changed nothing in any of them, but for what a parameter of 0 switches off.
IdleCauses find_idle_causes(const Scenario& scenario, const Model& model, const IdleOptions& options = {});

inline constexpr const char* silences_file = "silences.json";  ///< In a folder of results.
/// As an indented JSON object.
std::string silences_json(const Silences& silences);
/// Puts them into a folder of results. Throws WriteError.
void write_silences(const Silences& silences, const std::filesystem::path& folder);
/// All that a folder of results holds beside what its `stream` has written: the files of `ResultFolder::write`,
/// and what did nothing. Nothing where `stop` was set before the end. Throws WriteError, RunError.
std::optional<Silences> write_results(const Results& results, const Model& model, std::size_t threads,
                                      ResultFolder& folder, const StopFlag* stop = nullptr);

/// What is written of shards that are put together.
struct MergeOptions {
  std::optional<bool> relations;  ///< relations.csv; nothing: unless it had more than two million rows
  bool trajectories = false;      ///< trajectories.csv and ledger.csv
};

/// What shards came to: as a single run of the whole ensemble.
struct MergedShards {
  Manifest manifest;  ///< of the whole; when it was is that of the first shard, how long it took of all
  Scenario scenario;  ///< that was run
  Model model;        ///< of the scenario
  Summary summary;    ///< of all runs
  Silences silences;  ///< in all runs
};
/// Writes the results of all runs of `read_shards` into the folder, which is published by whoever made it: the
/// bytes of a single run, but for times. Nothing where `stop` was set before the end. Throws ReadError where
/// records are missing or damaged, and WriteError.
std::optional<MergedShards> merge_shards(std::span<const ShardFolder> shards, const MergeOptions& options,
                                         ResultFolder& folder, const StopFlag* stop = nullptr);

}  // namespace entente
