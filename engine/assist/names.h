#pragma once
/// All names of a scenario and of the files it includes: what they are names of, and every place where they
/// stand.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assist/walk.h"

namespace entente::assist {

using reading::NameKind;

/// What has a name.
struct Thing {
  NameKind kind = NameKind::none;
  std::string name;
  std::string within = {};  ///< the scope that knows it: `event_types.raid` of a role; empty: known everywhere
  bool operator==(const Thing&) const = default;
};

/// A name that is known in a scope alone: a variable, a role, a named expression.
struct Local {
  Thing thing;
  std::string group = {};  ///< of a variable: the group it is in; of a role: `actor` or `group`
  std::vector<std::string> variables = {};  ///< of a named expression: the actors it takes
  bool is_group() const { return thing.kind == NameKind::role && group == "group"; }
};

/// `memory_raid`: a relation that there is for each event type, and the type; nothing where that is one of many
/// that are made in numbers.
struct FamilyMember {
  Thing family;
  std::optional<Thing> type;
};

/// A place where a name stands.
struct Occurrence {
  Thing thing;
  int source = 0;                       ///< number of the source
  std::size_t from = 0, to = 0;         ///< bytes of its text
  bool makes = false;                   ///< the thing is made, or changed, here; else it is used
  bool varies = false;                  ///< it stands in a what-if
  const reading::Node* node = nullptr;  ///< where it is made: its value; else null
};

/// A document, and its number among the sources.
struct Tree {
  int source = 0;
  reading::Node root;
};

class Names {
 public:
  /// Of trees that stay: the scenario first, then what it includes. `older`: of the scenario as it was before,
  /// for what stands in it alone; or null.
  Names(const std::vector<Tree>& trees, const Sources& sources, const reading::Node* older = nullptr);

  const std::vector<Occurrence>& all() const { return all_; }
  /// That at the byte of a source, or which ends there; null: none.
  const Occurrence* at(int source, std::size_t byte) const;
  /// Where it is made, files that are included first; in what-ifs only where it is made nowhere else.
  std::vector<const Occurrence*> made(const Thing& thing) const;
  /// Everywhere where it stands, in the order of the sources.
  std::vector<const Occurrence*> uses(const Thing& thing) const;
  /// Names of such things that are known everywhere, in the order in which they are made.
  std::vector<std::string> of(NameKind kind) const;
  /// Those of the event type, in their order.
  std::vector<Local> roles_of(const std::string& type) const;
  /// What an expression at the path sees besides, the innermost first.
  std::vector<Local> seen_at(const Path& path) const;
  /// Whether `intensity` is seen there.
  bool sees_intensity(const Path& path) const;
  /// What a name stands for, among `seen`, or everywhere; nothing: it is not known.
  std::optional<Thing> meaning(const std::string& name, const std::vector<Local>& seen) const;
  /// What such a name is made of; nothing: it is not.
  std::optional<FamilyMember> family_and_type(const std::string& name) const;
  /// The type of an event, or of what a rule emits, at the path of that object; empty: it is not known.
  std::string type_at(const Path& path) const;

 private:
  friend class Declarations;
  friend class Occurrences;
  std::map<std::string, std::vector<Local>> scopes_;  ///< by the scope that brings them
  std::map<std::string, std::string> types_;          ///< of events and of what rules emit, by scope
  std::map<NameKind, std::vector<std::string>> known_;
  std::map<std::string, NameKind> kinds_;  ///< of those that expressions may use
  std::set<std::string> prefixes_;         ///< of actors that are made in numbers
  std::set<std::string> type_prefixes_;    ///< of event types that are
  std::set<std::string> families_;         ///< layers that there are for each event type
  std::vector<Occurrence> all_;
};

}  // namespace entente::assist
