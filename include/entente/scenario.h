#pragma once
/// What the user wrote, read and checked for its form, with the place of every value in its file.
/// Names are still names here; `compile` (model.h) resolves them and checks what they mean.
#include <entente/calendar.h>
#include <entente/diagnostics.h>

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// A text and where it stands.
struct Text {
  std::string value;
  Origin origin;
  bool given() const { return origin.place.source >= 0; }
};

/// An expression as written: a string, or a number (then `text` is its shortest exact decimal form).
/// Not given: empty.
struct Expression {
  std::string text;
  Origin origin;
  bool given() const { return !text.empty(); }
};

/// Where a number or a rule comes from.
struct Provenance {
  std::string note, source;
};

struct Time {
  Date start{}, end{};
  Duration step{1, Unit::week};
  int substeps = 1;
  Origin origin;
};

/// Attribute values of an actor in the order written; keys are attribute names.
using AttributeValues = std::vector<std::pair<Text, Expression>>;

struct Actor {
  std::string code, name, kind = "state";
  AttributeValues attributes;
  Provenance provenance;
  Origin origin;
};

struct GeneratedActors {
  std::string prefix, kind = "state";
  std::size_t count = 0;
  AttributeValues attributes;
  Provenance provenance;
  Origin origin;
};

struct Group {
  std::string name;
  std::vector<Text> members;
  Origin origin;
};

/// How a change of a cell is bounded (spec section 1).
enum class Saturation { headroom, clamp, none };

/// A range; infinite ends are unbounded.
struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// What attributes and relations have in common.
struct LayerSettings {
  std::string name;
  Range range;
  Saturation saturation = Saturation::none;  ///< resolved: headroom by default for a finite range
  Expression initial;                        ///< not given: 0
  std::optional<Duration> half_life;
  std::optional<double> baseline;  ///< nothing: each cell's initial value
  Provenance provenance;
  Origin origin;
};

struct Attribute : LayerSettings {};

struct Tie {
  Text from, to;
  Expression value;
};

/// The rows of a `ties_csv`: flat, since there may be millions.
struct TieTable {
  struct Row {
    std::uint32_t from = 0, to = 0;  ///< numbers of `names`
    double value = 0;
    std::uint64_t at = 0;                   ///< byte of the source where `from` stands
    std::uint32_t to_at = 0, value_at = 0;  ///< bytes from there on
  };
  int source = -1;
  std::string path;                ///< in the document
  std::vector<std::string> names;  ///< each once
  std::vector<Row> rows;           ///< in the order of the file
  Origin origin(std::uint64_t offset) const { return {{source, offset}, path}; }
};

/// Random initial values of the off-diagonal cells of a relation.
struct RandomTies {
  enum class Kind { none, normal, uniform } kind = Kind::none;
  double a = 0, b = 0;  ///< mean and standard deviation, or low and high end
  Origin origin;
};

struct Relation : LayerSettings {
  bool symmetric = false;
  bool sparse = false;     ///< only the ties that exist are stored
  std::vector<Tie> ties;   ///< in document order
  TieTable ties_csv;       ///< applied before `ties`
  RandomTies ties_random;  ///< applied first
};

struct Distribution {
  enum class Kind { fixed, uniform, normal, triangular, lognormal } kind = Kind::fixed;
  double a = 0, b = 0, c = 0;  ///< in the order in which the format lists them
};

struct Parameter {
  std::string name;
  double value = 0;  ///< the point value; used only where there is no distribution
  Distribution distribution;
  Provenance provenance;
  Origin origin;
};

struct Role {
  std::string name;
  bool group = false;
  Origin origin;
};

/// One `k in state` of a `for`.
struct Binding {
  std::string variable, group;
  Origin origin;  ///< of the string; `group_offset` bytes into its text the group's name begins
  std::size_t group_offset = 0;
};

struct Effect {
  std::vector<Binding> bindings;
  Expression where;
  Text change;  ///< a cell, `trust[target, attacker]`
  Expression by, raise_to, lower_to, lasting;
  Provenance provenance;
  Origin origin;
};

struct EventType {
  std::string name;
  std::vector<Role> roles;
  std::string cameo;
  Text headline;  ///< how a story tells of it; roles stand in braces
  std::vector<Effect> effects;
  Provenance provenance;
  Origin origin;
};

/// What fills a role: one name (`list` false) or a list of names.
struct RoleFilling {
  Text role;
  std::vector<Text> values;
  bool list = false;
  Origin origin;
};

/// What happens: an event of a type with its roles filled.
struct Emission {
  Text type;
  std::vector<RoleFilling> roles;
  Expression intensity;  ///< not given: 1
  Origin origin;
};

struct Event {
  std::string id;
  Date date{};
  Emission emission;
  Expression probability, when;
  std::optional<Duration> every;
  std::optional<Date> until;
  Provenance provenance;
  Origin origin;
};

struct Rule {
  std::string id;
  std::vector<Binding> bindings;
  Expression where, when, rate, probability;
  Unit per = Unit::year;
  std::optional<Duration> cooldown;
  Emission emission;
  Provenance provenance;
  Origin origin;
};

/// One process of `dynamics`. Which settings a type has, stands in its row of the format's table; all that were
/// given are here (texts for references and choices, expressions for numbers).
struct Process {
  std::string id;
  Text type;
  std::vector<std::pair<std::string, Text>> texts;
  std::vector<std::pair<std::string, Expression>> expressions;
  std::vector<Binding> bindings;
  Unit per = Unit::year;
  Provenance provenance;
  Origin origin;

  /// The setting of that name; not given: empty.
  Text text(const std::string& key) const;
  Expression expression(const std::string& key) const;
};

struct Metric {
  std::string id, label, unit;
  Expression value;
  Provenance provenance;
  Origin origin;
};

enum class Over { end, ever, always, mean, max, min, first };

struct Outcome {
  std::string id, label;
  Expression is;
  Over over = Over::end;
  Provenance provenance;
  Origin origin;
};

struct WhatIf {
  std::string id, describe;
  Provenance provenance;
  Origin origin;
};

/// What the author of a scenario holds it to, as a test that `entente check --expect` runs.
struct Expectation {
  std::string id;
  Text outcome, metric;   ///< exactly one is given; `metric` names a metric or a watched cell
  Over over = Over::end;  ///< of a metric: end, mean, max or min
  std::vector<std::string> what_ifs, settings;  ///< the world it is about, as `--what-if` and `--set` make it
  /// What that world is compared with: what-ifs, or none for the baseline. Nothing: the number itself is held
  /// to `at_least` and `at_most`; `increases` and `decreases` then compare with the baseline.
  std::optional<std::vector<std::string>> versus;
  std::optional<double> at_least, at_most;
  bool increases = false, decreases = false;
  std::optional<std::uint64_t> runs;  ///< nothing: the scenario's
  Provenance provenance;
  Origin origin;
  /// Whether a difference between two worlds is tested, or else the number in one.
  bool compares() const { return versus || increases || decreases; }
};

struct Scenario {
  std::string title, description;
  Time time;
  std::size_t runs = 1000;
  std::uint64_t seed = 1;
  std::vector<Actor> actors;
  std::vector<GeneratedActors> generate_actors;
  std::vector<Group> groups;
  std::vector<Attribute> attributes;
  std::vector<Relation> relations;
  std::vector<Parameter> parameters;
  std::vector<EventType> event_types;
  std::vector<Event> events;
  std::vector<Rule> rules;
  std::vector<Process> dynamics;
  std::vector<Metric> metrics;
  std::vector<Outcome> outcomes;
  std::vector<Text> watch;
  std::vector<WhatIf> what_ifs;
  std::vector<Expectation> expectations;  ///< of the scenario as written: empty once it is varied
  Provenance provenance;

  /// A table of ties that is too long to stand in `resolved`, which names it.
  struct Table {
    std::string file, text;
  };

  std::string name;      ///< the main file's name without folder and ending
  std::string resolved;  ///< the whole document after includes, what-ifs and overrides, as indented JSON text
  std::vector<Table> tables;
  std::string hash;  ///< of `resolved` and the tables: 64-bit FNV-1a, 16 hexadecimal digits
};

/// How a scenario is to be read.
struct LoadOptions {
  std::vector<std::string> what_ifs;           ///< applied in this order
  std::vector<std::string> overrides;          ///< `PATH=VALUE`, applied after the what-ifs
  std::vector<std::filesystem::path> library;  ///< folders of the installed library of scenarios
};

/// The scenario file itself (not an include) cannot be opened or read.
class FileError : public std::exception {
 public:
  explicit FileError(std::string message) : message_(std::move(message)) {}
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

/// Reads a scenario: comments, includes, what-ifs and overrides, then the form of every value.
/// What is wrong is said in `diagnostics` (all of it); the result then holds what could be read.
/// Throws FileError when the file itself cannot be read.
Scenario load(const std::filesystem::path& file, const LoadOptions& options, Diagnostics& diagnostics);

/// The same of a scenario in memory. Messages name it `file`, which need not exist; what it includes is looked for
/// in the folder of `file`.
Scenario load_text(std::string text, const std::filesystem::path& file, const LoadOptions& options,
                   Diagnostics& diagnostics);

/// A scenario file and how it is varied.
struct Variation {
  std::filesystem::path file;
  LoadOptions options;
};

/// One thing that two scenarios do not have in common.
struct ScenarioDifference {
  enum class Kind { added, removed, changed } kind = Kind::changed;
  std::string path;  ///< in the document: `parameters.mediation_rate`
  std::string from,
      to;  ///< as JSON text on one line; `from` of what is added and `to` of what is removed is empty
  std::string place;  ///< `file:line` where the second scenario says so; empty where it says nothing
};

/// Everything in which `to` differs from `from`, in document order; what-ifs and expectations, which no run
/// reads, are left out. Both must be readable. Throws FileError.
std::vector<ScenarioDifference> differences(const Variation& from, const Variation& to);

/// The JSON Schema (draft-07) of the scenario format, as indented JSON text.
std::string json_schema();

/// The reference of the scenario format, as Markdown (`scenarios/README.md`).
std::string format_reference();

}  // namespace entente
