#pragma once
/// Worlds in which something does nothing, and what is told of it.
#include <entente/explain.h>
#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente::testing_support {

/// A year in months (12 steps) with these parts besides; `'` stands for `"`.
class SilentWorlds : public ::testing::Test {
 protected:
  static TestScenario world(const std::string& parts) {
    TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, 'actors': "
        "{'A': "
        "{'x': 1}, 'B': {'x': 2}, 'C': {'x': 4, 'still': 4}}, 'attributes': {'x': {}, 'y': {}, 'still': {}}, "
        "'relations': {'trust': "
        "{'range': [-1, 1], 'ties': {'A': {'B': -0.3}, 'B': {'A': 0.25}}}}, 'groups': {'pair': ['A', 'B'], "
        "'none': []}, "
        "'event_types': {'grow': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 1}]}, "
        "'meet': {'roles': {'who': 'group'}, 'effects': [{'for': 'a in who', 'change': 'y[a]', 'by': 1}]}}, " +
        parts + "}");
    EXPECT_TRUE(made.model) << made.messages();
    return made;
  }

  static Silences silences(const TestScenario& made, std::size_t runs, const SilenceOptions& options = {1, 1}) {
    Collector collector(made.model->catalogue(), runs);
    EnsembleOptions ensemble;
    ensemble.runs = runs;
    ensemble.threads = 1;
    run_ensemble(*made.model, ensemble, collector);
    return find_silences(made.scenario, *made.model, summarise(collector), options).value();
  }

  static std::vector<std::string> texts(const std::string& parts, std::size_t runs = 4) {
    std::vector<std::string> all;
    for (const Silence& silence : silences(world(parts), runs).found) all.push_back(silence.text);
    return all;
  }
};

}  // namespace entente::testing_support
