#include <entente/model.h>

namespace entente {

std::optional<Compiled> read_and_compile(const Variation& variation, Diagnostics& diagnostics) {
  Scenario scenario = load(variation.file, variation.options, diagnostics);
  auto model = compile(scenario, diagnostics);
  if (!model) return std::nullopt;
  return Compiled{std::move(scenario), std::move(*model)};
}

Compiled read_and_compile(const Variation& variation) {
  Diagnostics diagnostics;
  auto compiled = read_and_compile(variation, diagnostics);
  if (!compiled) throw ScenarioError(diagnostics.errors());
  return std::move(*compiled);
}

}  // namespace entente
