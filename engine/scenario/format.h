#pragma once
/// The scenario format as data: each kind of object describes its keys once. Checking, suggestions, the JSON
/// Schema and the reference all derive from this.
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace entente::reading {

/// What a value may look like. Each has a row in forms.h.
enum class Form {
  text,
  name,
  number,
  whole,
  boolean,
  expression,
  date,
  duration,
  step,
  unit,
  choice,
  numbers,
  range,
  baseline,
  cell,
  bindings,
  filling,
  list,
  map,
  object,
  variant,
  patch,
};

/// What the keys of a map may look like.
enum class Keys {
  names,
  ids,
  numbers,
  signatures,  ///< names, with the actors that they take in brackets
  uses         ///< names of what stands elsewhere, where they are looked up
};

/// What a name in a scenario is the name of.
enum class NameKind {
  none,
  actor,
  group,
  attribute,
  relation,
  parameter,
  definition,  ///< a named expression
  variable,
  role,
  event_type,
  event,
  rule,
  process,
  metric,
  outcome,
  what_if,
  expectation,
  file,
  setting  ///< none, but a path and what stands there, with the names in it: `rules.raids=null`
};

struct Object;

/// A description of an object; a function, so that descriptions may refer to each other.
using Describe = std::function<const Object&()>;

/// What a value must be.
struct Value {
  Form form = Form::text;
  double low =
      -std::numeric_limits<double>::infinity();  ///< of a number, a whole, a literal number of an expression
  double high = std::numeric_limits<double>::infinity();
  std::vector<std::string> words;      ///< of a choice; of `numbers`: what each is
  std::vector<Describe> objects;       ///< of an object or a patch: one; of a variant: one a type
  std::shared_ptr<const Value> entry;  ///< of each entry of a list or map
  Keys keys = Keys::names;             ///< of a map
  bool by_name = false;                ///< of a map: its entries do nothing unless something names them
  bool or_null = false;                ///< null is a value too
  std::string instead_of_list = {};    ///< what is said besides where a list stands
  bool makes = false;                  ///< of a name: what stands here makes it, and is no use of it
  NameKind names = NameKind::none;     ///< of a text or a name: of what; of a map: of what its keys are names
};

/// Said of matrices that are pasted into a scenario.
inline constexpr const char* ties_from_file =
    "ties can be read from a table (\"ties_csv\"), with the columns from, to and value or with names in both "
    "margins";

struct Key {
  std::string name;
  Value value;
  std::string unit;      ///< as the reference shows it
  std::string fallback;  ///< the default, as the reference shows it
  std::string help;      ///< one line
  bool required = false;
  std::vector<std::string> yields_to = {};  ///< keys beside which it has no effect
};

/// Keys that the user chooses: an actor's attributes, an event's roles.
struct OpenKeys {
  std::string name;  ///< as the reference shows it: `<attribute>`
  Value value;
  std::string help;
  NameKind names = NameKind::none;  ///< of what the keys are names
};

struct Object {
  std::string name;       ///< `event type`
  std::string stands_at;  ///< `event_types.ID`
  std::string help;       ///< one line
  std::vector<Key> keys;  ///< besides `note` and `source`, which every object may have
  std::optional<OpenKeys> open;
  std::string shorthand;  ///< the key that a plain value in place of the object gives; empty: none may
  std::vector<std::string> exactly_one = {};  ///< keys of which one must be given, and not two
  std::vector<std::string> told_by = {};      ///< keys of which a new one in a patch must have one
};

/// The keys of an object, with `note` and `source`.
std::vector<Key> all_keys(const Object& object);
/// The row of that name, or null.
const Key* find_key(const std::vector<Key>& keys, const std::string& name);
/// Their names.
std::vector<std::string> names_of(const std::vector<Key>& keys);
/// The type that a row of a variant (a kind of process) is for: the only word of its key `type`.
const std::string& type_of(const Object& object);

const Object& time_format();
const Object& actor_format();
const Object& generated_actors_format();
const Object& attribute_format();
const Object& relation_format();
const Object& holder_format();
const Object& random_ties_format();
const Object& parameter_format();
const Object& definition_format();
const Object& event_type_format();
const Object& generated_event_types_format();
const Object& effect_format();
const Object& event_format();
const Object& rule_format();
const Object& emission_format();
const Object& metric_format();
const Object& outcome_format();
const Object& expectation_format();

/// The whole format, with the kinds of processes that `dynamics` may have. Its objects refer to each other in
/// it, so that it stays where it is.
class Format {
 public:
  explicit Format(std::vector<Describe> processes);
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;

  /// What a document must be: a scenario.
  const Value& document() const { return document_; }
  const Object& scenario() const { return scenario_; }
  /// A row a type.
  const std::vector<Describe>& processes() const { return processes_; }
  /// All objects, in the order of the reference.
  std::vector<Describe> all() const;

 private:
  std::vector<Describe> processes_;
  Object what_if_, scenario_;
  Value document_;
};

}  // namespace entente::reading
