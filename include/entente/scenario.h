#pragma once
/// What the user wrote, read and checked for its form, with the place of every value in its file.
/// Names are still names here; `compile` (model.h) resolves them and checks what they mean.
#include <entente/diagnostics.h>
#include <entente/process.h>

#include <chrono>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// A day of the proleptic Gregorian calendar.
using Date = std::chrono::sys_days;

inline constexpr double days_per_year = 365.25;  ///< Of the years in which times and rates are counted.

/// Of time.
enum class Unit { day, week, month, year };

/// Length of one unit in days, exact (week: 7, year: 365.25, month: a twelfth of that).
double days_of(Unit unit);

/// Length of one unit in years of 365.25 days.
double years_of(Unit unit);

/// `"2 weeks"`. As a length it is `years()` or `days()`; as a step of the calendar (whole counts) see
/// `advance`.
struct Duration {
  double count = 0;       ///< above 0
  Unit unit = Unit::day;  ///< of the count
  /// of 365.25 days
  double years() const { return count * years_of(unit); }
  double days() const { return count * days_of(unit); }  ///< exact for whole counts
};

/// `n` steps after `date`; a month's end is clamped to the last day of the month (2024-01-31 + 1 month =
/// 2024-02-29).
Date advance(Date date, const Duration& step, long n);

/// `YYYY-MM-DD`, or nothing where the text is no date of the calendar.
std::optional<Date> parse_date(std::string_view text);

/// `N day(s)|week(s)|month(s)|year(s)` with N > 0 (decimals allowed), or nothing.
std::optional<Duration> parse_duration(std::string_view text);
/// As it is read: `2 weeks`.
std::string to_string(const Duration& duration);

/// `day`, `week`, `month`, `year` (also in the plural), or nothing.
std::optional<Unit> parse_unit(std::string_view text);

std::string to_string(Unit unit);  ///< `day`, `week`, `month`, `year`

std::string to_string(Date date);  ///< `YYYY-MM-DD`

/// A text and where it stands.
struct Text {
  std::string value;  ///< as written
  Origin origin;      ///< where it stands in its file
  /// whether it was written at all
  bool given() const { return origin.place.source >= 0; }
};

/// Where a number or a rule comes from.
struct Provenance {
  /// Free texts; empty where they are not given.
  std::string note, source;
};

struct Definitions;

/// An expression as written: a string, or a number (then `text` is its shortest exact decimal form).
/// Not given: empty.
struct Expression {
  std::string text;                             ///< empty where it is not given
  Origin origin;                                ///< where it stands in its file
  std::shared_ptr<const Definitions> let = {};  ///< named expressions that it may use; or none
  /// whether it was written at all
  bool given() const { return !text.empty(); }
};

/// A named expression of a `let`: `"threat(a, b)": "..."`.
struct Definition {
  std::string name;                    ///< unique among those that an expression sees
  std::vector<std::string> variables;  ///< actors that it takes, in their order; or none
  Expression is;                       ///< without a `let` of its own: it sees what stands where it does
  Origin origin;                       ///< where its name stands
  Provenance provenance = {};          ///< its `note` and `source`
};

/// Those of one `let`, and of the scenario's around it.
struct Definitions {
  std::vector<Definition> own;               ///< in the order written
  std::shared_ptr<const Definitions> outer;  ///< or none
};

/// When a scenario plays, and in which steps.
struct Time {
  Date start{}, end{};           ///< t_0, and the day after which no step ends
  Duration step{1, Unit::week};  ///< whole counts only
  int substeps = 1;              ///< parts of a step in which the dynamics advance, from 1 on
  /// Equal parts into which each step is cut, every one a step of its own: the same dates and those between. No
  /// file can say so; who asks what a shorter step would change does. A power of two keeps all dates exact.
  std::size_t parts = 1;
  Origin origin;  ///< where it stands in its file
  Origin ends;    ///< where `end` stands
};

/// Attribute values of an actor in the order written; keys are attribute names.
using AttributeValues = std::vector<std::pair<Text, Expression>>;

/// A country, group or organisation.
struct Actor {
  /// The code that expressions use; the name for people, empty where it is not given; the kind, which is a
  /// group of its own.
  std::string code, name, kind = "state";
  AttributeValues attributes;  ///< those given for this actor
  Provenance provenance;       ///< its `note` and `source`
  Origin origin;               ///< where it stands in its file
};

/// Many actors alike, with the codes prefix + 0, prefix + 1 and so on.
struct GeneratedActors {
  /// Of all of them.
  std::string prefix, kind = "state";
  std::size_t count = 0;       ///< how many
  AttributeValues attributes;  ///< of each of them
  Provenance provenance;       ///< its `note` and `source`
  Origin origin;               ///< where it stands in its file
};

/// A named set of actors, for `for` and aggregates.
struct Group {
  std::string name;           ///< unique among groups and kinds
  std::vector<Text> members;  ///< codes of actors
  Origin origin;              ///< where it stands in its file
};

/// How a change of a cell is bounded (spec section 1).
enum class Saturation { headroom, clamp, none };

/// A range; infinite ends are unbounded.
struct Range {
  double low = -std::numeric_limits<double>::infinity();  ///< the least value
  double high = std::numeric_limits<double>::infinity();  ///< the largest value
};

/// What attributes and relations have in common.
struct LayerSettings {
  std::string name;                          ///< unique among attributes, relations, parameters and metrics
  /// Of one that there is for each event type: what they are called together, and whose it is; `name` is then
  /// `FAMILY_TYPE`. Empty: it stands alone.
  std::string family, event_type;
  Range range;                               ///< of every cell
  Saturation saturation = Saturation::none;  ///< resolved: headroom by default for a finite range
  Expression initial;                        ///< not given: 0
  std::optional<Duration> half_life;         ///< of what a cell is off its baseline; nothing: it does not decay
  std::optional<double> baseline;            ///< nothing: each cell's initial value
  Origin based;                              ///< where `baseline` stands
  Provenance provenance;                     ///< its `note` and `source`
  Origin origin;                             ///< where it stands in its file
};

struct Attribute : LayerSettings {};

/// The initial value of one cell of a relation.
struct Tie {
  /// codes of actors
  Text from, to;
  Expression value;  ///< a number, or an expression over parameters
};

/// The rows of a `ties_csv`: flat, since there may be millions.
struct TieTable {
  /// One tie.
  struct Row {
    /// numbers of `names`
    std::uint32_t from = 0, to = 0;
    double value = 0;      ///< of the tie
    std::uint64_t at = 0;  ///< byte of the source where `from` stands
    /// bytes from there on, or back
    std::int32_t to_at = 0, value_at = 0;
  };
  int source = -1;                 ///< number of the file among the diagnostics' sources; -1: there is no table
  std::string path;                ///< in the document
  std::vector<std::string> names;  ///< each once
  std::vector<std::uint64_t> names_at;  ///< of a matrix (names): bytes of the source where its rows have them
  std::vector<Row> rows;                ///< in the order of the file
  /// Where byte `offset` of the file stands.
  Origin origin(std::uint64_t offset) const { return {{source, static_cast<std::size_t>(offset)}, path}; }
};

/// Random initial values of the off-diagonal cells of a relation.
struct RandomTies {
  /// How they are drawn.
  enum class Kind { none, normal, uniform } kind = Kind::none;
  /// mean and standard deviation, or low and high end
  double a = 0, b = 0;
  Origin origin;  ///< where it stands in its file
};

/// What more of a relation means.
enum class Sense { neutral, friendly, hostile };

std::string to_string(Sense sense);  ///< `neutral`, `friendly`, `hostile`

/// What a value of a relation means in words.
struct ScaleWord {
  double at = 0;     ///< the value
  std::string word;  ///< `allies`
};

/// A signed weighted matrix over all pairs of actors.
struct Relation : LayerSettings {
  bool symmetric = false;        ///< a pair has one value, whichever end is named first
  bool sparse = false;           ///< only the ties that exist are stored
  Sense sense = Sense::neutral;  ///< for reports and pages; no run reads it
  std::vector<ScaleWord> scale;  ///< ascending; likewise
  std::vector<Tie> ties;         ///< in document order
  TieTable ties_csv;             ///< applied before `ties`
  RandomTies ties_random;        ///< applied first
};

/// What a parameter is drawn from, once for each run.
struct Distribution {
  /// Its family; fixed: it is not drawn.
  enum class Kind { fixed, uniform, normal, triangular, lognormal } kind = Kind::fixed;
  /// in the order in which the format lists them
  double a = 0, b = 0, c = 0;
};

/// A named number of the scenario, fixed or drawn for each run.
struct Parameter {
  std::string name;           ///< as expressions use it
  double value = 0;           ///< the point value; used only where there is no distribution
  Distribution distribution;  ///< of the value in a run
  Provenance provenance;      ///< its `note` and `source`
  Origin origin;              ///< where it stands in its file
};

/// A part that someone plays in events of a type.
struct Role {
  std::string name;    ///< as effects use it
  bool group = false;  ///< filled by several actors, or else by one
  Origin origin;       ///< where it stands in its file
};

/// One `k in state` of a `for`.
struct Binding {
  /// The `k` and the `state` of `k in state`.
  std::string variable, group;
  Origin origin;                 ///< of the string; `group_offset` bytes into its text the group's name begins
  std::size_t group_offset = 0;  ///< bytes
};

/// What events of a type do to one cell, for each binding of its `for`.
struct Effect {
  std::vector<Binding> bindings;  ///< its `for`, in the order written
  Expression where;               ///< not given: for every binding
  Text change;                    ///< a cell, `trust[target, attacker]`
  /// Exactly one of the first three is given; `lasting` is the share of `by` that moves the baseline too.
  Expression by, raise_to, lower_to, lasting;
  Provenance provenance;  ///< its `note` and `source`
  Origin origin;          ///< where it stands in its file
};

/// A kind of event, with its roles and effects.
struct EventType {
  std::string name;                        ///< unique among event types
  bool generated = false;                  ///< made by `generate_event_types`
  std::vector<Role> roles;                 ///< in the order written
  std::string cameo;                       ///< code of the CAMEO codebook; empty where it is not given
  Text headline;                           ///< how a story tells of it; roles stand in braces
  std::vector<Effect> effects;             ///< in the order written
  Provenance provenance;                   ///< its `note` and `source`
  Origin origin;                           ///< where it stands in its file
  bool roles_refused = false;              ///< the reader has refused some, or all
  std::shared_ptr<const Definitions> let;  ///< its own, which see roles and `intensity`; or none
};

/// What fills a role: one name (`list` false) or a list of names.
struct RoleFilling {
  Text role;                 ///< a role of the event's type
  std::vector<Text> values;  ///< actors, groups or variables
  bool list = false;         ///< written as a list
  Origin origin;             ///< where it stands in its file
};

/// What happens: an event of a type with its roles filled.
struct Emission {
  Text type;                       ///< name of the event type
  std::vector<RoleFilling> roles;  ///< in the order written
  bool of_rule = false;            ///< what a rule emits, or else an event of the calendar
  Expression intensity;            ///< not given: 1
  Origin origin;                   ///< where it stands in its file
};

/// An event on the calendar, once or at regular intervals.
struct Event {
  std::string id;     ///< unique among events
  Date date{};        ///< of its first occurrence
  Origin dated;       ///< where `date` stands
  Emission emission;  ///< what happens, with its roles filled
  /// Of each occurrence; not given: 1, and whatever the state is.
  Expression probability, when;
  std::optional<Duration> every;  ///< nothing: it occurs once
  std::optional<Date> until;      ///< last date of an occurrence; nothing: the scenario's end
  Provenance provenance;          ///< its `note` and `source`
  Origin origin;                  ///< where it stands in its file
};

/// The rows of `events_csv`: flat, since there may be millions. Each is an event that surely happens once.
struct EventTable {
  /// Of a role that a row leaves empty.
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;
  int source = -1;                   ///< number of the file among the diagnostics' sources; -1: no table
  std::string path;                  ///< in the document
  std::vector<Text> roles;           ///< those that have a column, in the order of the columns
  std::vector<std::string> words;    ///< each once: names of types, and what fills roles
  std::vector<Date> dates;           ///< (rows), in the order of the file
  std::vector<std::uint32_t> types;  ///< (rows): numbers of `words`
  std::vector<std::uint32_t> cast;   ///< (rows x roles): numbers of `words`, or `nobody`
  std::vector<double> intensities;   ///< (rows): 1 where none is given
  std::vector<std::uint64_t> at;     ///< (rows): byte of the source where the row begins
  /// How many.
  std::size_t rows() const { return dates.size(); }
  /// Where byte `offset` of the file stands.
  Origin origin(std::uint64_t offset) const { return {{source, static_cast<std::size_t>(offset)}, path}; }
};

/// What makes events happen by chance, for each binding of its `for`.
struct Rule {
  std::string id;                 ///< unique among rules
  std::vector<Binding> bindings;  ///< its `for`, in the order written
  /// Conditions, not given: they hold; exactly one of rate (events per `per`) and probability (per step) is
  /// given.
  Expression where, when, rate, probability;
  Unit per = Unit::year;                        ///< the unit of time of its rate
  std::optional<Duration> cooldown;             ///< after an event of a binding, no other of it for so long
  Emission emission;                            ///< what happens, with its roles filled
  Provenance provenance;                        ///< its `note` and `source`
  Origin origin;                                ///< where it stands in its file
  std::shared_ptr<const Definitions> let = {};  ///< its own, which see its variables; or none
};

/// One process of `dynamics`. Which settings a type has, stands in its row of the format's table; all that were
/// given are here (texts for references and choices, expressions for numbers).
struct Process {
  std::string id;                                               ///< unique among dynamics
  Text type;                                                    ///< of the engine, or of `process_kinds`
  std::vector<std::pair<std::string, Text>> texts;              ///< settings that name something, by key
  std::vector<std::pair<std::string, Expression>> expressions;  ///< settings that are numbers, by key
  std::vector<Binding> bindings;                                ///< its `for`, in the order written
  Unit per = Unit::year;                                        ///< the unit of time of its rate
  Provenance provenance;                                        ///< its `note` and `source`
  Origin origin;                                                ///< where it stands in its file
  std::shared_ptr<const Definitions> let = {};                  ///< its own, which see its variables; or none

  /// The setting of that name; not given: empty.
  Text text(const std::string& key) const;
  Expression expression(const std::string& key) const;  ///< The same of a number.
};

/// A number recorded at every date.
struct Metric {
  /// The label and the unit are for people; empty where they are not given.
  std::string id, label, unit;
  Expression value;       ///< of the state
  Provenance provenance;  ///< its `note` and `source`
  Origin origin;          ///< where it stands in its file
};

/// What of the course of a number counts as its outcome; first: the years until it held.
enum class TimeAggregate { end, ever, always, mean, max, min, first };

/// A question about each run.
struct Outcome {
  /// The label is for people; empty where it is not given.
  std::string id, label;
  Expression is;                            ///< a condition, or a number
  TimeAggregate over = TimeAggregate::end;  ///< what of its course counts
  Provenance provenance;                    ///< its `note` and `source`
  Origin origin;                            ///< where it stands in its file
};

/// A named variation of the scenario: a merge patch.
struct WhatIf {
  /// The description is for people; empty where it is not given.
  std::string id, describe;
  Provenance provenance;  ///< its `note` and `source`
  Origin origin;          ///< where it stands in its file
};

/// What the author of a scenario holds it to, as a test that `entente check --expect` runs.
struct Expectation {
  std::string id;  ///< unique among expectations
  /// exactly one is given; `metric` names a metric or a watched cell
  Text outcome, metric;
  TimeAggregate over = TimeAggregate::end;  ///< of a metric: end, mean, max or min
  /// the world it is about, as `--what-if` and `--set` make it
  std::vector<std::string> what_ifs, settings;
  /// What that world is compared with: what-ifs, or none for the baseline. Nothing: the number itself is held
  /// to `at_least` and `at_most`; `increases` and `decreases` then compare with the baseline.
  std::optional<std::vector<std::string>> versus;
  /// Bounds of the number, or of the difference.
  std::optional<double> at_least, at_most;
  /// The difference is to be told from 0, with this sign.
  bool increases = false, decreases = false;
  std::optional<std::uint64_t> runs;  ///< nothing: the scenario's
  Provenance provenance;              ///< its `note` and `source`
  Origin origin;                      ///< where it stands in its file
  /// Whether a difference between two worlds is tested, or else the number in one.
  bool compares() const { return versus || increases || decreases; }
};

/// A whole scenario, as written. Lists are in document order.
struct Scenario {
  /// For people.
  std::string title, description;
  Time time;                                     ///< its calendar
  std::size_t runs = 1000;                       ///< of an ensemble, unless others are asked for
  std::uint64_t seed = 1;                        ///< of an ensemble, unless another is asked for
  std::vector<Actor> actors;                     ///< those with a name of their own
  std::vector<GeneratedActors> generate_actors;  ///< after `actors`
  Origin actors_origin;                          ///< of the key `actors`, or of the scenario where it has none
  std::set<std::string> refused;                 ///< keys of which the reader has refused names, or all
  std::vector<Group> groups;                     ///< besides the kinds of actors
  std::vector<Attribute> attributes;             ///< a number for each actor
  std::vector<Relation> relations;               ///< a number for each pair
  std::vector<Parameter> parameters;             ///< fixed and drawn ones
  std::shared_ptr<const Definitions> let;        ///< named expressions that all others may use; or none
  std::vector<EventType> event_types;            ///< what can happen
  std::vector<Event> events;                     ///< what happens on given days
  EventTable events_csv;                         ///< the same, from a table
  std::vector<Rule> rules;                       ///< what happens by chance
  std::vector<Process> dynamics;                 ///< what goes on all the time
  std::vector<Metric> metrics;                   ///< recorded at every date
  std::vector<Outcome> outcomes;                 ///< found out of each run
  std::vector<Text> watch;                       ///< cells recorded at every date, with their ledgers
  std::vector<WhatIf> what_ifs;                  ///< variations on offer; those applied are in the rest already
  std::vector<Expectation> expectations;         ///< of the scenario as written: empty once it is varied
  Provenance provenance;                         ///< its `note` and `source`
  /// What its what-ifs name, and where it is varied what it names as written: none of that is idle.
  std::set<std::string> named_elsewhere;
  std::set<std::string> named;       ///< where it is not varied: every name that it and its what-ifs use
  bool varied = false;               ///< by what-ifs or overrides: what is idle may be meant so
  std::set<std::string> as_written;  ///< where it is varied: rules and processes that are not, by path

  /// Nothing happens in it and nothing goes on: a network that is there to be looked at.
  bool at_rest() const { return events.empty() && rules.empty() && dynamics.empty() && events_csv.rows() == 0; }

  /// A table that does not stand in `resolved`, which names it: of events, or of too many ties.
  struct Table {
    /// Its name beside the scenario, and all of its bytes.
    std::string file, text;
  };

  std::string name;      ///< the main file's name without folder and ending
  std::string resolved;  ///< the whole document after includes, what-ifs and overrides, as indented JSON text
  std::vector<Table> tables;                 ///< those that `resolved` names
  std::vector<std::filesystem::path> files;  ///< what it was read from: itself, includes, tables
  std::vector<CustomProcess> process_kinds;  ///< those that it was read with
  std::string hash;  ///< of `resolved` and the tables: 64-bit FNV-1a, 16 hexadecimal digits
};

/// How a scenario is to be read.
struct LoadOptions {
  std::vector<std::string> what_ifs;              ///< applied in this order
  std::vector<std::string> overrides;             ///< `PATH=VALUE`, applied after the what-ifs
  std::vector<std::filesystem::path> library;     ///< folders of the installed library of scenarios
  std::vector<CustomProcess> process_kinds = {};  ///< that `dynamics` may have besides the engine's own
  std::optional<std::string> until = {};          ///< a date in place of `time.end`, after the overrides
  std::optional<std::string> text = {};           ///< in place of what the file holds: as an editor has it
};

/// Reads a scenario: comments, includes, what-ifs and overrides, then the form of every value.
/// What is wrong is said in `diagnostics` (all of it); the result then holds what could be read.
/// Throws FileError when the file itself cannot be read; std::invalid_argument for a kind of process whose type
/// is taken or no word, that has a setting whose name is, or no `advance`.
Scenario load(const std::filesystem::path& file, const LoadOptions& options, Diagnostics& diagnostics);

/// The same of a scenario in memory. Messages name it `file`, which need not exist; what it includes is looked
/// for in the folder of `file`.
Scenario load_text(std::string text, const std::filesystem::path& file, const LoadOptions& options,
                   Diagnostics& diagnostics);

/// A scenario file and how it is varied.
struct Variation {
  std::filesystem::path file;  ///< the scenario
  LoadOptions options;         ///< what-ifs and settings
};

/// How many numbers of a scenario are still to be judged: those whose nearest `source` says "to be judged". A
/// parameter is one number however it is drawn, as is each tie, each attribute of an actor, and each expression,
/// date and duration with a figure in it; ranges and scales are none, nor is what no run reads.
std::size_t numbers_to_be_judged(const Scenario& scenario);

/// One thing that two scenarios do not have in common.
struct ScenarioDifference {
  /// What became of it.
  enum class Kind { added, removed, changed } kind = Kind::changed;
  std::string path;  ///< in the document: `parameters.mediation_rate`
  /// As JSON text on one line; `from` of what is added and `to` of what is removed is empty.
  std::string from, to;
  std::string place;  ///< `file:line` where the second scenario says so; empty where it says nothing
};

/// Everything in which `to` differs from `from`, in document order; what-ifs and expectations, which no run
/// reads, are left out. Both must be readable. Throws FileError.
std::vector<ScenarioDifference> differences(const Variation& from, const Variation& to);

/// The JSON Schema (draft-07) of the scenario format, as indented JSON text; with kinds of processes of your
/// own.
std::string json_schema(const std::vector<CustomProcess>& process_kinds = {});

/// The reference of the scenario format, as Markdown (`scenarios/README.md`); with kinds of processes of your
/// own.
std::string format_reference(const std::vector<CustomProcess>& process_kinds = {});

}  // namespace entente
