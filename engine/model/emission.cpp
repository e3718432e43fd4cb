/// What an event or a rule fills the roles of its event type with.
#include <algorithm>

#include "model/compilation.h"
#include "scenario/format.h"
#include "scenario/meant_key.h"

namespace entente::detail {
namespace {

using language::Scope;

class EmissionCompiler {
 public:
  EmissionCompiler(const Emission& emission, const Scope& scope, Compilation& c)
      : emission_(emission), scope_(scope), c_(c) {}

  std::optional<EmissionModel> run() {
    const auto& types = c_.scenario.event_types;
    const auto it = std::find_if(types.begin(), types.end(),
                                 [&](const EventType& t) { return t.name == emission_.type.value; });
    if (it == types.end()) {
      no_type();
      return std::nullopt;
    }
    made_.type = EventTypeId(it - types.begin());
    for (const RoleFilling& filling : emission_.roles) check_known(filling, *it);
    for (const Role& role : it->roles) fill(role, *it);
    if (!fine_) return std::nullopt;
    return std::move(made_);
  }

 private:
  void error(const Origin& origin, const std::string& message) {
    c_.diagnostics.error(origin, message);
    fine_ = false;
  }

  void no_such(const Text& name, const std::string& message) {
    if (message.empty() || language::said_no_actors(c_.world(), c_.diagnostics)) return no_name();
    error(name.origin, message);
  }

  /// It was said already what is wrong.
  void no_name() { fine_ = false; }

  void no_type() {
    if (!emission_.type.given()) return;  // said already
    if (c_.refuses("event_types")) return;
    std::vector<std::string> known;
    for (const EventType& type : c_.scenario.event_types) known.push_back(type.name);
    const std::string& name = emission_.type.value;
    error(emission_.type.origin, "'" + name + "' is not an event type" + did_you_mean_or(name, known));
  }

  /// The reader said that it is neither a name nor a list of some; it may be another key, or stand around
  /// roles.
  static bool fills_nothing(const RoleFilling& filling) { return filling.values.empty() && !filling.list; }

  /// The reader said so.
  bool is_key_misspelt(const RoleFilling& filling, const std::vector<std::string>& keys) const {
    const std::string& name = filling.role.value;
    const bool is_role =
        std::any_of(c_.scenario.event_types.begin(), c_.scenario.event_types.end(), [&](const EventType& type) {
          return std::any_of(type.roles.begin(), type.roles.end(),
                             [&](const Role& r) { return r.name == name; });
        });
    if (!is_role && !reading::synonym(name, keys).empty()) return true;
    return filling.values.empty() && !filling.list && !nearest(name, keys).empty();
  }

  void check_known(const RoleFilling& filling, const EventType& type) {
    std::vector<std::string> known;
    for (const Role& role : type.roles) known.push_back(role.name);
    const std::string& name = filling.role.value;
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    if (type.roles_refused || (fills_nothing(filling) && nearest(name, known).empty())) return no_name();
    std::string all;
    for (const std::string& role : known) all += (all.empty() ? "" : ", ") + role;
    // perhaps it is no role that was meant; where it cannot be one, the reader said so
    const reading::Object& keys = emission_.of_rule ? reading::emission_format() : reading::event_format();
    const std::vector<std::string> others = reading::names_of(reading::all_keys(keys));
    if (is_key_misspelt(filling, others)) return no_name();
    known.insert(known.end(), others.begin(), others.end());
    error(filling.role.origin, "'" + name + "' is not a role of '" + type.name + "'" +
                                   did_you_mean(name, known) +
                                   (all.empty() ? "; it has none" : "; its roles are " + all));
  }

  void fill(const Role& role, const EventType& type) {
    const auto it = std::find_if(emission_.roles.begin(), emission_.roles.end(),
                                 [&](const RoleFilling& f) { return f.role.value == role.name; });
    if (it == emission_.roles.end()) {
      if (type.roles_refused || std::any_of(emission_.roles.begin(), emission_.roles.end(), fills_nothing))
        return no_name();
      return error(emission_.origin, "the role '" + role.name + "' of '" + type.name + "' is not filled");
    }
    role.group ? fill_group(*it) : fill_actor(*it);
  }

  void fill_actor(const RoleFilling& filling) {
    if (filling.list)
      return error(filling.origin, "'" + filling.role.value + "' takes one actor, found a list");
    if (filling.values.empty()) return no_name();
    made_.actors.push_back(actor(filling.values.front()).value_or(ActorRef{}));
  }

  std::optional<ActorRef> actor(const Text& name) {
    const auto ref = language::find_actor(name.value, c_.world(), scope_);
    if (!ref) no_such(name, language::no_actor(name.value, c_.world(), scope_));
    return ref;
  }

  void fill_group(const RoleFilling& filling) {
    made_.lists.emplace_back();
    made_.shared.emplace_back();
    if (filling.list) return fill_list(filling);
    if (filling.values.empty()) return no_name();
    const Text& name = filling.values.front();
    const auto domain = language::find_domain(name.value, c_.world(), scope_);
    if (domain) {
      made_.shared.back() = c_.world().groups[domain->index];
    } else if (language::find_actor(name.value, c_.world(), scope_)) {
      error(name.origin, "'" + name.value + "' is an actor; write it as a list, [\"" + name.value + "\"]");
    } else {
      no_such(name, language::no_group(name.value, c_.world(), scope_));
    }
  }

  void fill_list(const RoleFilling& filling) {
    std::vector<ActorRef> members;
    for (const Text& name : filling.values) {
      const auto ref = actor(name);
      if (!ref) continue;
      if (std::find(members.begin(), members.end(), *ref) != members.end()) {
        error(name.origin, "'" + name.value + "' stands in the list twice");
      }
      members.push_back(*ref);
    }
    const bool constant =
        std::all_of(members.begin(), members.end(), [](const ActorRef& m) { return !m.column; });
    if (!constant) {
      made_.lists.back() = members;
      return;
    }
    for (const ActorRef& member : members) made_.shared.back().push_back(member.actor);
    std::sort(made_.shared.back().begin(), made_.shared.back().end());
  }

  const Emission& emission_;
  const Scope& scope_;
  Compilation& c_;
  EmissionModel made_;
  bool fine_ = true;
};

}  // namespace

std::optional<EmissionModel> compile_emission(const Emission& emission, const Scope& scope, Compilation& c) {
  return EmissionCompiler(emission, scope, c).run();
}

}  // namespace entente::detail
