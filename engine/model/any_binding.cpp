#include "model/any_binding.h"

namespace entente::detail {
namespace {

double combinations(const std::vector<language::Domain>& domains, const language::SymbolTable& world) {
  double product = 1;
  for (const language::Domain& domain : domains)
    product *= static_cast<double>(world.groups[domain.index].size());
  return product;
}

/// As if all aggregates stood within each other.
double members_of(const Program& program, const language::SymbolTable& world) {
  double product = 1;
  for (const language::Aggregate& aggregate : program.aggregates)
    product *= std::max(1.0, combinations(aggregate.bindings.domains, world));
  return product;
}

}  // namespace

double evaluations_of(const Program& program, const Bindings& bindings, const language::SymbolTable& world) {
  const auto actors = static_cast<double>(world.actors.size());
  const double own =
      bindings.table ? static_cast<double>(bindings.table->count) : combinations(bindings.domains, world);
  double all = own * members_of(program, world);
  for (const auto& derived : program.derived) all += actors * members_of(*derived, world);
  return all + static_cast<double>(program.contractions.size()) * actors * actors * actors;
}

}  // namespace entente::detail
