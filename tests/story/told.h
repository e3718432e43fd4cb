#pragma once
/// Stories of scenarios given as text.
#include <entente/story.h>

#include "support/compiled.h"

namespace entente::testing_support {

/// The ensemble of a model, in one block.
inline void collect(const Model& model, std::uint64_t seed, Collector& collector) {
  Simulation simulation(model, seed, collector.runs(), {false});
  collector.receive(simulation.run(0, collector.runs()));
}

/// Run `options.run`, told against an ensemble of 16 runs.
inline Story told(const TestScenario& made, StoryOptions options = {}) {
  Collector collector(made.model->catalogue(), 16, {false});
  collect(*made.model, options.seed, collector);
  auto story = build_story(*made.model, made.scenario, spread_of(collector), options);
  EXPECT_TRUE(story);
  return std::move(*story);
}

/// The first entry with that id; the test fails where there is none.
inline const StoryEntry& entry_of(const Story& story, const std::string& id) {
  static const StoryEntry none;
  for (const StoryEntry& entry : story.entries)
    if (entry.id == id) return entry;
  ADD_FAILURE() << "nothing told of " << id;
  return none;
}

/// Two actors who may offend each other; `more` goes among the keys.
inline TestScenario rivals(const std::string& more, const LoadOptions& options = {}) {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01'},
    'actors': {'A': {'name': 'Aland'}, 'B': {'name': 'Borduria'}, 'C': {'name': 'Cascadia (far away)'}},
    'attributes': {'tally': {'range': [0, null]}, 'level': {'range': [0, 1], 'saturation': 'clamp'}},
    'relations': {'trust': {'range': [-1, 1], 'ties': {'A': {'B': -0.4, 'C': 0.5}, 'B': {'A': 'start', 'C': 0.2}}}},
    'parameters': {'start': {'uniform': [-0.5, -0.3]}, 'speed': 6},
    'event_types': {'insult': {'roles': {'by': 'actor', 'of': 'actor'}, 'effects': [
        {'change': 'trust[of, by]', 'by': '-0.1 * intensity', 'lasting': 0.2}, {'change': 'tally[of]', 'by': 1}]},
      'talks': {'roles': {'host': 'actor', 'guests': 'group'}, 'effects': [
        {'for': ['a in guests', 'b in guests'], 'change': 'trust[a, b]', 'by': 0.3}, {'change': 'level[host]', 'raise_to': 0.5}]}},
    )" + more + "}",
                      options);
}

/// They insult each other the more the less they trust each other, until a summit.
inline const char* const quarrel =
    R"('rules': {'insults': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] < 0',
    'rate': 'speed * -trust[i, j]', 'emit': {'type': 'insult', 'by': 'i', 'of': 'j', 'intensity': '1 + 0.5 * trust[j, i]'}}},
  'events': {'summit': {'date': '2025-03-01', 'type': 'talks', 'host': 'C', 'guests': ['A', 'B'], 'when': 'trust[C, A] <= trust[C, B]'}},
  'metrics': {'mutual': 'trust[A, B] + trust[B, A]'}, 'outcomes': {'bad': {'is': 'trust[A, B] < -0.6'}, 'low': {'is': 'trust[A, B]', 'over': 'min'}},
  'watch': ['trust[A,B]', 'trust[B,A]', 'tally[A]', 'tally[B]', 'level[C]'])";

/// B offends A some forty times a year, whatever comes of it; by months that is several times a step.
inline const char* const often =
    R"('rules': {'insults': {'rate': 40, 'emit': {'type': 'insult', 'by': 'A', 'of': 'B'}},
    'seldom': {'rate': 40, 'cooldown': '1 day', 'emit': {'type': 'insult', 'by': 'B', 'of': 'A'}}},
    'events': {'summit': {'date': '2025-03-20', 'type': 'talks', 'host': 'C', 'guests': ['A', 'B']}},
    'metrics': {'tally': 'tally[B]'}, 'outcomes': {'most': {'is': 'tally[B]', 'over': 'max'}},
    'watch': ['trust[B,A]', 'tally[B]', 'tally[A]'])";

inline TestScenario often_by_months() { return rivals(often, {{}, {"time.step=1 month"}, {}}); }

}  // namespace entente::testing_support
