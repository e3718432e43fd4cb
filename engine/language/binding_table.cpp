#include "language/binding_table.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "language/builder.h"
#include "language/evaluator.h"

namespace entente::language {
namespace {

/// More bindings than this are enumerated anew each time instead of being listed.
constexpr std::size_t largest_table = std::size_t{1} << 20;
/// From here on, bindings of which no filter leaves any out are enumerated too: they come in rows, which are
/// read and written side by side.
constexpr std::size_t smallest_rows = std::size_t{1} << 8;

std::size_t product_of(const Bindings& bindings, const SymbolTable& world) {
  std::size_t product = 1;
  for (const Domain& domain : bindings.domains) {
    product *= world.groups[domain.index].size();
    if (product > largest_table) break;
  }
  return product;
}

/// A filter that is no number for some binding decides nothing beforehand: it stops the run that asks it.
bool some_unknown(const Frame& frame, const double* keep) {
  return keep && std::any_of(keep, keep + frame.bindings, [](double x) { return x != x; });
}

void append(BindingTable& table, const Frame& frame, const double* keep) {
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    if (keep && keep[b] == 0) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) table.columns[c].push_back(frame.columns[c][b]);
    table.draw_index.push_back(frame.draw_of(b));
    ++table.count;
  }
}

/// The filters as a program with the bindings' variables on level 1; static, so one lane says it for all.
Program compile_filters(const std::vector<const Ast*>& filters, SymbolTable& world, const Scope& scope) {
  Diagnostics said_already;
  ProgramBuilder builder(world, scope, said_already);
  if (!filters.empty()) builder.add_joined(filters, "&&", {});
  return builder.finish();
}

}  // namespace

std::shared_ptr<const BindingTable> make_table(const Bindings& bindings, const std::vector<const Ast*>& filters,
                                               SymbolTable& world, const Scope& scope) {
  const std::size_t product = product_of(bindings, world);
  if (product > largest_table || (filters.empty() && product >= smallest_rows)) return nullptr;
  const Program program = compile_filters(filters, world, scope);
  if (!filters.empty() && program.outputs.empty()) return nullptr;
  FrameLimits needs;
  needs.include(program);
  needs.include_columns(1, bindings.domains.size());
  Evaluator evaluator(world, needs, 1);
  evaluator.run_root(program, world.initial);
  auto table = std::make_shared<BindingTable>();
  table->columns.resize(bindings.domains.size());
  Cursor cursor;
  Bindings all = bindings;
  all.table = nullptr;
  while (expand(all, world, world.initial, evaluator.frame(0), cursor, evaluator.frame(1))) {
    if (!filters.empty()) evaluator.run_level(program, 1);
    const double* keep = filters.empty() ? nullptr : evaluator.output(program, 0);
    if (some_unknown(evaluator.frame(1), keep)) return nullptr;
    append(*table, evaluator.frame(1), keep);
  }
  assert(std::adjacent_find(table->draw_index.begin(), table->draw_index.end(), std::greater_equal<>()) ==
         table->draw_index.end());
  return table;
}

}  // namespace entente::language
