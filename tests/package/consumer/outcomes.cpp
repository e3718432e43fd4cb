/// Runs the scenario of its first argument and prints the value of every outcome.
#include <entente/results.h>

#include <iostream>

int main(int, char** arguments) {
  entente::Diagnostics diagnostics;
  const entente::Scenario scenario = entente::load(arguments[1], {}, diagnostics);
  const auto model = entente::compile(scenario, diagnostics);
  for (const auto& said : diagnostics.sorted()) std::cerr << diagnostics.format(said) << '\n';
  if (!model) return 1;

  entente::EnsembleOptions options;
  options.runs = 100;
  entente::Collector collector(model->catalogue(), options.runs);
  entente::run_ensemble(*model, options, collector);
  const entente::Summary summary = entente::summarise(collector);
  for (std::size_t i = 0; i < summary.outcomes.size(); ++i)
    std::cout << model->catalogue().outcomes[i].id << " = " << summary.outcomes[i].value << '\n';
}
