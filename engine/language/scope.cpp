#include "language/scope.h"

#include <algorithm>

#include "base/ascii.h"
#include "language/mistakes.h"

namespace entente::language {
namespace {

std::vector<std::string> joined(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string what_it_is(std::string_view name, const SymbolTable& world, const Scope& scope) {
  if (const Local* local = scope.find(name)) return local->group ? "a group role" : "a variable or role";
  if (const auto symbol = world.find(name)) return describe(symbol->kind);
  if (world.families.contains(name)) return "what there is for each event type";
  return {};
}

/// Whether what was refused may have had that name.
bool follows(const Scope& scope, const SymbolTable& world, std::initializer_list<SymbolKind> kinds) {
  return scope.incomplete ||
         std::any_of(kinds.begin(), kinds.end(), [&](SymbolKind kind) { return world.refused.contains(kind); });
}

}  // namespace

const Local* Scope::find(std::string_view name) const {
  const auto it = std::find_if(locals.begin(), locals.end(), [&](const Local& l) { return l.name == name; });
  return it == locals.end() ? nullptr : &*it;
}

std::vector<std::string> Scope::names(bool group) const {
  std::vector<std::string> found;
  for (const Local& local : locals) {
    if (local.group == group) found.push_back(local.name);
  }
  return found;
}

std::string clash(std::string_view name, const SymbolTable& world, const Scope& scope) {
  if (is_reserved(name)) return "'" + std::string(name) + "' is a word of the language and cannot be a name";
  const std::string other = what_it_is(name, world, scope);
  if (other.empty()) return {};
  return "'" + std::string(name) + "' is already the name of " + other + "; choose another";
}

std::optional<Domain> find_domain(std::string_view group, const SymbolTable& world, const Scope& scope) {
  if (const Local* local = scope.find(group); local && local->group) return local->domain;
  const auto symbol = world.find(group);
  if (symbol && symbol->kind == SymbolKind::group) return Domain{false, symbol->index};
  return std::nullopt;
}

namespace {

/// `["GBR", "USA"]` for `GBR, USA`.
std::string as_list(const std::string& names) {
  std::string list = "[\"";
  for (const char c : names) {
    if (c == ',')
      list += "\", \"";
    else if (c != ' ')
      list += c;
  }
  return list + "\"]";
}

}  // namespace

std::string no_group(const std::string& name, const SymbolTable& world, const Scope& scope) {
  if (follows(scope, world, {SymbolKind::group, SymbolKind::actor})) return {};
  const std::string other = what_it_is(name, world, scope);
  if (!other.empty()) return "'" + name + "' is " + other + ", not a group";
  const auto groups = joined(scope.names(true), world.names_of(SymbolKind::group));
  const std::string meant = group_for(name);
  if (name.find(',') != std::string::npos)
    return "'" + name + "' is not a group; several names are a list: " + as_list(name);
  return "'" + name + "' is not a group" +
         (meant.empty() ? did_you_mean_or(name, groups) : " (did you mean '" + meant + "'?)");
}

std::optional<ActorRef> find_actor(std::string_view name, const SymbolTable& world, const Scope& scope) {
  if (const Local* local = scope.find(name)) {
    if (local->group) return std::nullopt;
    return local->actor;
  }
  const auto symbol = world.find(name);
  if (symbol && symbol->kind == SymbolKind::actor) return ActorRef{{}, ActorId(symbol->index)};
  return std::nullopt;
}

std::string no_actor(const std::string& name, const SymbolTable& world, const Scope& scope) {
  if (follows(scope, world, {SymbolKind::actor})) return {};
  const std::string other = what_it_is(name, world, scope);
  const bool group = other.starts_with("a group");
  const std::string loop = group ? "; loop over it: \"for\": \"k in " + name + "\"" : "";
  if (!other.empty()) return "'" + name + "' is " + other + ", not an actor" + loop;
  if (const auto code = world.codes.find(in_small_letters(name)); code != world.codes.end())
    return "the actor named '" + name + "' has the code " + code->second;
  const auto actors = joined(scope.names(false), world.names_of(SymbolKind::actor));
  const std::string known = code_for(name);
  const bool there = std::find(actors.begin(), actors.end(), known) != actors.end();
  return "'" + name + "' is not an actor" + (scope.locals.empty() ? "" : ", variable or role") +
         (there ? " (did you mean '" + known + "'?)" : did_you_mean_or(name, actors));
}

bool said_no_actors(const SymbolTable& world, Diagnostics& diagnostics) {
  if (!world.actors.empty()) return false;
  if (!world.refused.contains(SymbolKind::actor))  // what is said twice of one place is shown once
    diagnostics.error(world.actors_origin,
                      "there are no actors, but actors are named; give them under the key 'actors'");
  return true;
}

std::string no_number(const std::string& name, const SymbolTable& world, const Scope& scope) {
  if (const Local* local = scope.find(name))
    return "'" + name + "' is " + (local->group ? "a group" : "an actor") + ", not a number";
  if (const auto symbol = world.find(name)) {
    const bool layer = symbol->kind == SymbolKind::attribute || symbol->kind == SymbolKind::relation;
    const std::string how = symbol->kind == SymbolKind::attribute ? "[a]" : "[a, b]";
    return "'" + name + "' is " + describe(symbol->kind) +
           (layer ? "; write its actors, as " + name + how : ", not a number");
  }
  if (const std::string constant = constant_mistake(name); !constant.empty()) return constant;
  if (follows(scope, world, {SymbolKind::parameter})) return {};
  std::vector<std::string> known = world.names_of(SymbolKind::parameter);
  known.insert(known.end(), {"t", "intensity"});
  known = joined(std::move(known), world.definitions);
  return "'" + name + "' is not known here" + did_you_mean(name, known);
}

LayerId find_layer(const std::string& name, std::size_t actors, const SymbolTable& world,
                   std::string& problem) {
  const auto symbol = world.find(name);
  const bool layer = symbol && (symbol->kind == SymbolKind::attribute || symbol->kind == SymbolKind::relation);
  if (!layer) {
    if (follows({}, world, {SymbolKind::relation, SymbolKind::attribute})) return {};
    if (const auto family = world.families.find(name); !symbol && family != world.families.end()) {
      problem = "'" + name + "' is there for each event type, and here it is not said for which; name one, as '" +
                name + "_" + family->second.begin()->first + "'";
      return {};
    }
    if (!symbol &&
        std::find(world.definitions.begin(), world.definitions.end(), name) != world.definitions.end()) {
      problem = "'" + name + "' is a named expression, not a relation or an attribute: its actors stand in ( )";
      return {};
    }
    const auto layers = joined(world.names_of(SymbolKind::relation), world.names_of(SymbolKind::attribute));
    problem = symbol ? "'" + name + "' is " + describe(symbol->kind) + ", not a relation or an attribute"
                     : "'" + name + "' is not a relation or attribute" + did_you_mean_or(name, layers);
    return {};
  }
  const bool relation = symbol->kind == SymbolKind::relation;
  if (actors == (relation ? 2u : 1u)) return LayerId(symbol->index);
  problem = relation ? "the relation '" + name + "' takes two actors, as " + name + "[a, b]"
                     : "the attribute '" + name + "' takes one actor, as " + name + "[a]";
  return {};
}

}  // namespace entente::language
