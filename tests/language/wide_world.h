#pragma once
/// A world of 70 actors, S00 to S69, in which every optimisation of programs can show: rows want 64 neighbours.
#include <fmt/format.h>

#include <algorithm>

#include "language/adjacency_joins.h"
#include "language/binding_table.h"
#include "language/builder.h"
#include "language/dump.h"

namespace entente::language {

/// A rule's variables, its condition (may be empty) and what it computes.
struct Item {
  std::vector<std::pair<std::string, std::string>> variables;  ///< name and group
  std::string condition;
  std::string value;
};

struct WideWorld {
  SymbolTable world;
  std::vector<double> size = std::vector<double>(70);
  Diagnostics diagnostics;

  WideWorld() {
    for (std::size_t i = 0; i < size.size(); ++i) {
      size[i] = static_cast<double>(i);
      world.actors.push_back(fmt::format("S{:02}", i));
      world.names[world.actors.back()] = {SymbolKind::actor, i};
    }
    add_group("actor", 0, 70, 1);
    add_group("few", 0, 5, 1);
    add_group("even", 0, 70, 2);
    add_layer({"v", false, false, false, false});
    add_layer({"size", false, false, true, false});
    add_layer({"r", true, false, false, false});
    add_layer({"u", true, false, false, false});
    add_layer({"q", true, false, false, true});
    add_layer({"p", true, true, false, true});
    world.initial.layers[1] = size.data();
    world.parameters = {{"fixed", false, 1.5}, {"drawn", true, 10}};
    for (std::size_t i = 0; i < 2; ++i) world.names[world.parameters[i].name] = {SymbolKind::parameter, i};
    world.parameter_used.assign(2, false);
  }

  void add_group(const std::string& name, std::size_t from, std::size_t to, std::size_t step) {
    world.names[name] = {SymbolKind::group, world.groups.size()};
    world.group_names.push_back(name);
    world.membership.emplace_back(world.actors.size(), 0);
    world.groups.emplace_back();
    for (std::size_t a = from; a < to; a += step) {
      world.groups.back().emplace_back(a);
      world.membership.back()[a] = 1;
    }
  }

  void add_layer(const LayerInfo& layer) {
    world.names[layer.name] = {layer.relation ? SymbolKind::relation : SymbolKind::attribute,
                               world.layers.size()};
    world.layers.push_back(layer);
    world.layer_read.push_back(false);
    world.initial.layers.push_back(nullptr);
    world.initial.ties.push_back(nullptr);
  }

  /// Compiled as a rule is, or without variables as an outcome; with its bindings, as text.
  std::string dump_of(const Item& item) {
    Scope scope;
    Bindings bindings = declare(item, scope);
    const AstPtr condition = read(item.condition), value = read(item.value);
    std::vector<const Ast*> conditions = condition ? operands_of(*condition, "&&") : std::vector<const Ast*>{};
    if (scope.levels > 1) find_bindings(bindings, conditions, *value, scope);
    ProgramBuilder builder(world, scope, diagnostics);
    if (scope.levels > 1) builder.shared_by(bindings);
    if (!conditions.empty()) builder.add_joined(conditions, "&&", {});
    builder.add_output(*value, {});
    const Program program = builder.finish();
    return (scope.levels > 1 ? dump(bindings, world, true) : "") + dump(program, world);
  }

 private:
  AstPtr read(const std::string& text) { return text.empty() ? nullptr : parse({text, {}}, diagnostics); }

  /// A variable in `role` ranges over a group role, and `intensity` is known, as in effects.
  Bindings declare(const Item& item, Scope& scope) {
    Bindings bindings;
    if (item.variables.empty()) return bindings;
    scope.open();
    for (const auto& [name, group] : item.variables) {
      if (group == "role") {
        scope.add_list(name, 0);
        scope.intensity_level = 1;
        continue;
      }
      scope.add_variable(name);
      bindings.domains.push_back(*find_domain(group, world, scope));
    }
    return bindings;
  }

  /// As for rules: ties to follow, pairs to keep apart, and a table where all is known beforehand.
  void find_bindings(Bindings& bindings, std::vector<const Ast*>& conditions, const Ast& value,
                     const Scope& scope) {
    ProgramBuilder first(world, scope, diagnostics);
    first.add_joined(conditions, "&&", {});
    first.add_output(value, {});
    bindings.differ = first.differ();
    const auto moving = std::stable_partition(conditions.begin(), conditions.end(),
                                              [&](const Ast* part) { return is_static(*part, world, scope); });
    const std::vector<const Ast*> filters(conditions.begin(), moving);
    const std::vector<const Ast*> rest(moving, conditions.end());
    bindings.joins = find_adjacency_joins(bindings, rest, nullptr, world, scope);
    if (bindings.joins.empty() && !bindings.domains.empty())
      bindings.table = make_table(bindings, filters, world, scope);
    if (bindings.table) conditions = rest;
  }
};

}  // namespace entente::language
