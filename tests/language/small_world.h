#pragma once
/// A world of three states and a group for the tests of the language: A, B, C are states, M is not.
#include <gtest/gtest.h>

#include <cmath>

#include "language/builder.h"
#include "language/evaluator.h"

namespace entente::language {

struct SmallWorld {
  SymbolTable world;
  std::vector<double> v = {2, -3, 0.5, 7};
  std::vector<double> r = {0, 1, -2, 0.25, 3, 0, 0.5, 0, -1, 0, 0, 0, 0, 4, 0, 0};
  std::vector<double> parameters = {1.5, 10};
  Inputs inputs;
  Diagnostics diagnostics;

  SmallWorld() {
    world.actors = {"A", "B", "C", "M"};
    for (std::size_t i = 0; i < 4; ++i) world.names[world.actors[i]] = {SymbolKind::actor, i};
    add_group("actor", {0, 1, 2, 3});
    add_group("state", {0, 1, 2});
    add_group("nonstate", {3});
    add_group("nobody", {});
    world.layers = {{"v", false, false, false}, {"r", true, false, false}};
    world.names["v"] = {SymbolKind::attribute, 0};
    world.names["r"] = {SymbolKind::relation, 1};
    world.parameters = {{"fixed", false, 1.5}, {"drawn", true, 10}};
    world.names["fixed"] = {SymbolKind::parameter, 0};
    world.names["drawn"] = {SymbolKind::parameter, 1};
    world.parameter_used.assign(2, false);
    world.layer_read.assign(world.layers.size(), false);
    world.initial.layers = {nullptr, nullptr};
    inputs.layers = {v.data(), r.data()};
    inputs.parameters = parameters.data();
    inputs.time = 0.25;
  }

  void add_group(const std::string& name, std::initializer_list<std::uint32_t> members) {
    std::vector<char> membership(4, 0);
    for (const std::uint32_t m : members) membership[m] = 1;
    world.names[name] = {SymbolKind::group, world.groups.size()};
    world.group_names.push_back(name);
    world.groups.emplace_back(members.begin(), members.end());
    world.membership.push_back(std::move(membership));
  }

  Program compile(const std::string& text, const Scope& scope = {}) {
    diagnostics = Diagnostics();
    const int source = diagnostics.sources.add("test", "\"" + text + "\"");
    const Expression expression{text, {{source, 0}, ""}};
    const AstPtr ast = parse(expression, diagnostics);
    ProgramBuilder builder(world, scope, diagnostics);
    if (ast) builder.add_output(*ast, expression.origin);
    return builder.finish();
  }

  double value(const std::string& text) {
    const Program program = compile(text);
    if (diagnostics.has_errors()) {
      ADD_FAILURE() << diagnostics.format(diagnostics.sorted().front());
      return std::nan("");
    }
    return evaluate_once(world, program, inputs, 0);
  }

  /// `column: message` of the first error, the column counting from 1 inside the expression.
  std::string error(const std::string& text) {
    compile(text);
    if (!diagnostics.has_errors()) return "";
    const Diagnostic first = diagnostics.sorted().front();
    return std::to_string(diagnostics.sources.position(first.origin.place).column - 1) + ": " + first.message;
  }
};

}  // namespace entente::language
