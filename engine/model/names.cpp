/// Actors, groups, layers and parameters get their numbers; clashes of names are found.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/with_commas.h"
#include "model/limits.h"
#include "scenario/parameter_number.h"

namespace entente::detail {
namespace {

using language::Symbol;
using language::SymbolKind;

/// Under which keys they are given.
constexpr auto kinds_of_names = std::to_array<std::pair<const char*, SymbolKind>>({
    {"actors", SymbolKind::actor},
    {"groups", SymbolKind::group},
    {"attributes", SymbolKind::attribute},
    {"relations", SymbolKind::relation},
    {"parameters", SymbolKind::parameter},
});

class Names {
 public:
  explicit Names(Compilation& c) : c_(c), world_(c.world()) {}

  void run() {
    for (const auto& [key, kind] : kinds_of_names)
      if (c_.refuses(key)) world_.refused.insert(kind);
    add_actors();
    add_kinds();
    for (const Group& group : c_.scenario.groups) add_group(group);
    for (const Attribute& attribute : c_.scenario.attributes) add_layer(attribute, false, false);
    for (const Relation& relation : c_.scenario.relations) {
      add_relation(relation);
      world_.layers.back().sparse = relation.sparse;
    }
    for (const Parameter& parameter : c_.scenario.parameters) add_parameter(parameter);
    refuse_unknown_free();
    world_.parameter_used.assign(world_.parameters.size(), false);
    world_.layer_read.assign(world_.layers.size(), false);
  }

 private:
  /// False, with an error, where the name is taken.
  bool claim(const std::string& name, SymbolKind kind, std::size_t index, const Origin& origin) {
    const std::string problem = language::clash(name, world_, {});
    if (!problem.empty()) {
      c_.diagnostics.error(origin, problem);
      world_.refused.insert(kind);
      c_.well_formed = false;
      return false;
    }
    world_.names[name] = Symbol{kind, index};
    return true;
  }

  void add_actor(const std::string& code, const std::string& name, const std::string& kind,
                 const Origin& origin) {
    if (!claim(code, SymbolKind::actor, world_.actors.size(), origin)) return;
    world_.actors.push_back(code);
    if (!name.empty()) world_.codes.emplace(in_small_letters(name), code);
    c_.model.catalogue.actors.push_back(code);
    c_.model.catalogue.actor_names.push_back(name.empty() ? code : name);
    c_.model.catalogue.actor_kinds.push_back(kind);
  }

  void add_actors() {
    world_.actors_origin = c_.scenario.actors_origin;
    for (const Actor& actor : c_.scenario.actors) add_actor(actor.code, actor.name, actor.kind, actor.origin);
    for (const GeneratedActors& many : c_.scenario.generate_actors) {
      for (std::size_t i = 0; i < many.count; ++i) {
        const std::string code = many.prefix + std::to_string(i);
        add_actor(code, code, many.kind, many.origin);
      }
    }
  }

  void append_group(const std::string& name, std::vector<ActorId> members) {
    std::vector<char> membership(world_.actors.size(), 0);
    for (const ActorId member : members) membership[member] = 1;
    world_.group_names.push_back(name);
    world_.groups.push_back(std::move(members));
    world_.membership.push_back(std::move(membership));
  }

  /// False, with an error, where another group would make the table of members too large.
  bool has_room(const Origin& origin) {
    if ((world_.groups.size() + 1) * world_.actors.size() <= max_memberships) return true;
    c_.diagnostics.error(origin, "too many groups and kinds for so many actors: their numbers may come to " +
                                     with_commas(max_memberships) + " when multiplied");
    return false;
  }

  Origin first_of_kind(const std::string& kind) const {
    for (const Actor& actor : c_.scenario.actors) {
      if (actor.kind == kind) return actor.origin;
    }
    for (const GeneratedActors& many : c_.scenario.generate_actors) {
      if (many.kind == kind) return many.origin;
    }
    return {};
  }

  void add_kinds() {
    const auto& kinds = c_.model.catalogue.actor_kinds;
    std::vector<std::string> names = {"actor"};
    for (const std::string& kind : kinds) {
      if (std::find(names.begin(), names.end(), kind) == names.end()) names.push_back(kind);
    }
    // The usual kind is a group even where nobody is of it.
    if (std::find(names.begin(), names.end(), "state") == names.end()) names.emplace_back("state");
    for (const std::string& name : names) {
      const Origin origin = first_of_kind(name);
      if (!has_room(origin)) return;
      if (!claim(name, SymbolKind::group, world_.groups.size(), origin)) continue;
      std::vector<ActorId> members;
      for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (name == "actor" || kinds[i] == name) members.emplace_back(i);
      }
      append_group(name, std::move(members));
    }
  }

  void add_group(const Group& group) {
    if (!has_room(group.origin)) return;
    std::vector<ActorId> members;
    for (const Text& member : group.members) {
      if (!member.given()) continue;  // said by the reader
      const auto ref = language::find_actor(member.value, world_, {});
      if (!ref) {
        if (language::said_no_actors(world_, c_.diagnostics)) continue;
        c_.unknown(member.origin, language::no_actor(member.value, world_, {}));
      } else if (std::find(members.begin(), members.end(), ref->actor) != members.end()) {
        c_.diagnostics.error(member.origin, "'" + member.value + "' stands in the group twice");
      } else {
        members.push_back(ref->actor);
      }
    }
    std::sort(members.begin(), members.end());
    if (claim(group.name, SymbolKind::group, world_.groups.size(), group.origin))
      append_group(group.name, members);
  }

  void add_layer(const LayerSettings& settings, bool relation, bool symmetric) {
    const SymbolKind kind = relation ? SymbolKind::relation : SymbolKind::attribute;
    claim(settings.name, kind, world_.layers.size(), settings.origin);
    if (!settings.family.empty()) add_to_family(settings, {kind, world_.layers.size()});
    world_.layers.push_back({settings.name, relation, symmetric, false, false});
    LayerModel layer;
    layer.name = settings.name;
    layer.relation = relation;
    layer.symmetric = symmetric;
    layer.cells = relation ? world_.actors.size() * world_.actors.size() : world_.actors.size();
    layer.range = settings.range;
    layer.saturation = settings.saturation;
    layer.half_life = settings.half_life ? settings.half_life->years() : 0.0;
    layer.baseline = settings.baseline;
    c_.model.layers.push_back(std::move(layer));
    auto& list = relation ? c_.model.catalogue.relations : c_.model.catalogue.attributes;
    list.push_back({settings.name, settings.range, symmetric});
  }

  void add_to_family(const LayerSettings& settings, Symbol own) {
    if (!world_.families.contains(settings.family)) {
      const std::string problem = language::clash(settings.family, world_, {});
      if (!problem.empty()) c_.diagnostics.error(settings.origin, problem);
    }
    world_.families[settings.family][settings.event_type] = own;
  }

  void add_relation(const Relation& relation) {
    add_layer(relation, true, relation.symmetric);
    Catalogue::Layer& layer = c_.model.catalogue.relations.back();
    layer.sense = relation.sense;
    layer.scale = relation.scale;
  }

  void add_parameter(const Parameter& parameter) {
    claim(parameter.name, SymbolKind::parameter, world_.parameters.size(), parameter.origin);
    const auto found = std::find(c_.free.begin(), c_.free.end(), parameter.name);
    const bool free = found != c_.free.end();
    const bool drawn = !free && parameter.distribution.kind != Distribution::Kind::fixed;
    world_.parameters.push_back({parameter.name, drawn || free, parameter.value, free});
    const std::uint32_t stream = c_.stream("parameter:" + parameter.name, parameter.origin);
    c_.model.parameters.push_back({parameter.name, parameter.value,
                                   free ? Distribution{} : parameter.distribution, stream,
                                   free ? FreeParameterId(found - c_.free.begin()) : FreeParameterId()});
    if (drawn) c_.model.catalogue.drawn_parameters.push_back(parameter.name);
  }

  void refuse_unknown_free() {
    c_.model.catalogue.free_parameters.assign(c_.free.begin(), c_.free.end());
    for (const std::string& name : c_.free) parameter_number(c_.scenario, name);
  }

  Compilation& c_;
  language::SymbolTable& world_;
};

}  // namespace

void compile_names(Compilation& c) { Names(c).run(); }

}  // namespace entente::detail
