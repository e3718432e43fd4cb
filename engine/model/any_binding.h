#pragma once
/// Going through the bindings of an item before any run.
#include "language/evaluator.h"
#include "model/data.h"

namespace entente::detail {

/// Evaluations of one item, of all bindings and members of aggregates together, from which on none are made.
inline constexpr double max_evaluations = 1 << 22;

/// How many evaluations of the innermost expressions a program takes over all of the bindings, at most.
double evaluations_of(const Program& program, const Bindings& bindings, const language::SymbolTable& world);

/// Whether `test(evaluator, binding of its frame 1)` holds for one of the bindings, of which it is asked one
/// after the other; nothing where they are too many. The program is evaluated for one lane.
template <typename Test>
std::optional<bool> any_binding(const language::SymbolTable& world, const Program& program,
                                const Bindings& bindings, const language::Inputs& inputs, const Test& test) {
  if (evaluations_of(program, bindings, world) > max_evaluations) return std::nullopt;
  language::FrameLimits needs;
  needs.include(program);
  needs.include_columns(1, bindings.domains.size());
  language::Evaluator evaluator(world, needs, 1);
  evaluator.run_root(program, inputs);
  language::Cursor cursor;
  while (language::expand(bindings, world, inputs, evaluator.frame(0), cursor, evaluator.frame(1))) {
    evaluator.run_level(program, 1);
    for (std::size_t b = 0; b < evaluator.frame(1).bindings; ++b)
      if (test(evaluator, b)) return true;
  }
  return false;
}

}  // namespace entente::detail
