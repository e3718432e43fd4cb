#pragma once
/// A year in months in which x[A] is one more after every step.
#include <entente/compare.h>

#include "support/compiled.h"

namespace entente::testing_support {

inline Scenario growing_world(const std::string& parts) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month', 'substeps': 3}, "
      "'actors': "
      "{'A': {'x': 1}, 'B': {}}, 'attributes': {'x': {}, 'y': {'range': [-20, 4]}}, 'event_types': {'push': "
      "{'roles': "
      "{'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 1}]}}, 'rules': {'each': {'emit': {'type': "
      "'push', "
      "'who': 'A'}}, 'rare': {'probability': 1e-12, 'emit': {'type': 'push', 'who': 'B'}}}, " +
      parts + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

inline const std::string numbers_of_growing =
    "'metrics': {'m': 'x[A]', 'still': 'y[A]'}, 'watch': ['x[B]'], 'outcomes': {'high': {'is': 'x[A] > 5', "
    "'over': "
    "'ever', 'label': 'High once'}, 'when': {'is': 'x[A] > 1', 'over': 'first'}, 'level': {'is': 'y[A]', "
    "'over': 'max'}}";

}  // namespace entente::testing_support
