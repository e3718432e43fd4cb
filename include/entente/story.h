#pragma once
/// One run of an ensemble, step by step: what happened, why it could, what it changed, and what would be
/// otherwise without it.
#include <entente/results.h>

#include <functional>
#include <limits>
#include <string_view>

namespace entente {

/// A number that an expression reads, by the name under which it stands there: `trust[PAK,AFG]`, `attack_rate`,
/// `sum(g in nonstate: ...)`.
struct StoryValue {
  std::string name;  ///< as written
  double value = 0;  ///< that was read
};

/// An expression as written, and what it read.
struct StoryReason {
  std::string expression;          ///< empty: there is none
  std::vector<StoryValue> values;  ///< in the order in which they stand in it
};

/// What one entry did to one cell, in the phase in which it happened.
struct StoryChange {
  /// As in effects: `by`, `raise_to`, `lower_to`.
  enum class Kind { change, raise, lower } kind = Kind::change;
  std::string cell;                 ///< `trust[PAK,AFG]`
  std::size_t layer = 0;            ///< attributes, then relations, as in the catalogue
  std::vector<std::size_t> actors;  ///< of the cell: one, or two
  double asked = 0;    ///< the change it meant, all times together; of raise and lower: the value that it set
  double lasting = 0;  ///< the part of it that moves the baseline too
  double share = 0;    ///< what came of it, by the ledger's rule
  /// of the cell, over the whole phase
  double before = 0, after = 0;
  std::size_t sharers = 0;  ///< other effects on the cell in the phase
  double cut() const { return kind == Kind::change ? asked - share : 0.0; }  ///< lost to the end of the range
};

/// An outcome, a metric or a watched cell that would have come out otherwise.
struct StoryDifference {
  std::size_t number = 0;  ///< of the catalogue's outcomes, metrics or watched cells
  /// In the run, and without the entry. NaN: an outcome `first` that never came
  double actual = 0, counterfactual = 0;
};

/// The same run with one entry taken out; all draws are the same.
struct Counterfactual {
  /// Those that differ: first those that are 0 or 1 or a date, then the others, furthest first by their spread.
  std::vector<StoryDifference> outcomes;
  /// Those that differ at the end, furthest first by their spread.
  std::vector<StoryDifference> metrics, watched;
  bool otherwise = false;  ///< some metric or watched cell differs at some date
  /// Mean over dates and metrics of the difference, each in the largest standard deviation that the metric has
  /// in the ensemble at some date.
  double distance = 0;
  std::size_t turned = 0;  ///< outcomes of yes and no that come out the other way
  std::string stopped;     ///< not empty: without it the run stops with this error
};

/// An event that happened: an occurrence of a scheduled one, or what a binding of a rule emitted in a step.
struct StoryEntry {
  Date date{};                                                 ///< of a rule: the first day of its step
  std::size_t step = 0;                                        ///< from 0 on
  std::uint32_t count = 1;                                     ///< how many times it happened at once
  bool scheduled = false;                                      ///< an event of the calendar, or else of a rule
  std::size_t item = 0;                                        ///< number of the scenario's event or rule
  std::uint32_t index = 0;                                     ///< of its draw: occurrence, or binding
  std::string id;                                              ///< of the event or the rule
  std::size_t type = 0;                                        ///< number of the scenario's event type
  std::vector<std::pair<std::string, std::size_t>> variables;  ///< of the rule
  std::vector<std::pair<std::string, std::vector<std::size_t>>> roles;  ///< actors that fill them
  double intensity = 1;                                                 ///< of the event
  /// Of the rule or event, with what they read then.
  StoryReason where, when, hazard;
  bool is_rate = false;     ///< the hazard is a rate, or else a probability
  double hazard_value = 0;  ///< the rate (events per `per` of the rule), or the probability
  /// How often it fires in such a step on average; NaN: a rule that fires once at most, or an event.
  double expected = std::numeric_limits<double>::quiet_NaN();
  /// That it happens at all; NaN: it happens surely
  double probability = 0, draw = 0;
  std::vector<StoryChange> changes;  ///< what it did, all times together, in the order of the effects
  double weight = 0;  ///< what it did at once to the watched cells, in shares of their ranges, summed
  std::optional<Counterfactual> counterfactual;  ///< the run without it; nothing: it was not replayed
};

/// A watched cell over a chapter: start to end is the sum of the causes (spec section 4).
struct StoryCell {
  std::size_t watched = 0;  ///< number of the catalogue
  /// Values at the chapter's bounds.
  double from = 0, to = 0;
  std::vector<std::pair<std::size_t, double>> causes;  ///< those that moved it, strongest first
};

/// A stretch of the calendar.
struct StoryChapter {
  /// to: the first day after it
  Date from{}, to{};
  std::string title;  ///< `July to September 2025`
  /// its entries; end: after the last
  std::size_t first = 0, end = 0;
  std::vector<StoryCell> cells;  ///< (watched)
};

/// A run, step by step.
struct Story {
  std::uint64_t seed = 1;  ///< of all draws
  std::size_t run = 0;     ///< from 0 on
  /// All that happened (and involves the actors asked for), in the order in which it acted: step by step, in
  /// each the events of the calendar by their dates, then what rules emitted.
  std::vector<StoryEntry> entries;
  std::size_t happened = 0;  ///< how many events there were, each as often as it counts, whoever they involve
  std::size_t replays = 0;   ///< runs made again, each without one entry
  std::vector<StoryChapter> chapters;  ///< one after the other
  std::vector<double> outcomes;        ///< (outcomes)
  /// (metrics)
  std::vector<double> metric_start, metric_end;
  BlockRecord record;  ///< the run, as the ensemble has it
};

/// Of which run a story is made, and how.
struct StoryOptions {
  std::uint64_t seed = 1;           ///< of all draws
  std::size_t run = 0;              ///< from 0 on
  std::vector<std::size_t> actors;  ///< only what involves one of them; none: everything
  std::size_t replays = 100;  ///< the run is replayed without each of so many entries, those of most weight
  std::size_t threads = 0;    ///< 0: all cores
  /// Called after each replay, one call at a time: how many of them are done.
  std::function<void(std::size_t done, std::size_t replays)> progress = {};
};

/// How far runs lie apart: for each value of the metrics and the watched cells, median and standard deviation.
struct Spread {
  std::size_t values = 0;  ///< of a date: the catalogue's series
  /// How many of them, the first ones, runs are compared by: the metrics. Where there are none, the watched
  /// cells stand in their place.
  std::size_t compared = 0;
  /// (dates x values); sd NaN or 0: not counted
  std::vector<double> median, sd;
  std::vector<double> outcome_sd;  ///< (outcomes), over the runs that have a value
};
/// Of the runs that the collector keeps.
Spread spread_of(const Collector& collector);

/// The run nearest to the ensemble's pointwise median: the sum over dates and metrics of |x - median| / sd is
/// least; of equal ones the lowest. 0 where nothing is recorded.
std::size_t medoid(const Collector& collector);

/// A run with most of an outcome (or least of it): the highest value, for `first` the earliest; never is later
/// than any date. Among equal ones the nearest to their own pointwise median, then the lowest.
std::size_t extreme_run(const Collector& collector, std::size_t outcome, bool most);

/// Why the medoid was chosen, in words: `the one nearest to the median of all, over all metrics and dates`; of
/// the collector's runs, where those are `all` of the ensemble.
std::string why_medoid(const Collector& collector, bool all);
/// Why an extreme run was chosen, in words: also that it is none where every run has as much of the outcome, and
/// in which outcomes runs differ then.
std::string why_extreme(const Collector& collector, std::size_t outcome, bool most);

/// Makes a run once more and writes down what happens in it. Nothing where `stop` was set before the end.
/// Throws RunError.
std::optional<Story> build_story(const Model& model, const Scenario& scenario, const Spread& spread,
                                 const StoryOptions& options, const StopFlag* stop = nullptr);

/// The `count` entries that matter most, in their order: of those that were replayed first those without which
/// more would be otherwise (the distance, and 1 for each outcome that turns), then the others by weight. Of one
/// event or rule the second counts half, the third a third and so on, so that what is frequent does not hide
/// what is rare.
std::vector<std::size_t> select_salient(const Story& story, std::size_t count);

/// The cells that can change of these actors: their attributes, and the relations between two of them, as
/// `watch` takes them.
std::vector<std::string> cells_among(const Model& model, const std::vector<std::size_t>& actors);

/// A story, and what a document says around it.
struct StoryDocument {
  const Scenario& scenario;    ///< of the run
  const Catalogue& catalogue;  ///< of its model
  const Story& story;          ///< the run
  const Spread& spread;        ///< of the ensemble
  const Summary& ensemble;     ///< beside which the run stands
  std::size_t runs = 0;        ///< of the whole ensemble
  std::string file;            ///< of the scenario
  /// What varies the scenario: ids of its what-ifs, and `PATH=VALUE`.
  std::vector<std::string> what_ifs, settings;
  std::string chosen;               ///< why this run, in words
  std::vector<std::size_t> actors;  ///< the story is of what involves them; none: of everything
  std::vector<std::size_t> shown;   ///< numbers of the entries that a text has, in order
  bool all = false;                 ///< also cells that hardly moved are shown
  bool unicode = true;              ///< characters beyond ASCII can be shown
  std::string all_by = {};          ///< how to see all entries, in words; empty: not said
};

/// What stands out of a text, and what stands back.
enum class TextEmphasis { strong, faint };
/// Gives a piece of a text its emphasis, as codes for a terminal; it takes no columns of its own.
using TextPainter = std::function<std::string(TextEmphasis, std::string_view)>;

/// For people: a text of lines of `width` columns, 40 at least.
std::string story_text(const StoryDocument& document, std::size_t width = 80, const TextPainter& paint = {});
/// As Markdown.
std::string story_markdown(const StoryDocument& document);
/// As one JSON document: all entries, with everything that is known of them. With `ascii`, all other characters
/// are escaped.
std::string story_json(const StoryDocument& document, bool ascii = false);

}  // namespace entente
