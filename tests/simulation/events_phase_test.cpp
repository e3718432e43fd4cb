#include <entente/ensemble.h>

#include <cmath>

#include "numeric/random.h"
#include "support/compiled.h"

namespace entente::events_phase_test {
namespace {
using namespace testing_support;

TEST(ScheduledEvents, HappenOnlyWhereTheirConditionHolds) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 month'},
    'actors': {'A': {'x': 1}, 'B': {'x': -1}}, 'attributes': {'x': {}, 'hits': {}},
    'event_types': {'hit': {'roles': {'who': 'actor'}, 'effects': [{'change': 'hits[who]', 'by': '1'}]}},
    'events': {'a': {'date': '2025-01-10', 'type': 'hit', 'who': 'A', 'when': 'x[A] > 0'},
               'b': {'date': '2025-01-10', 'type': 'hit', 'who': 'B', 'when': 'x[B] > 0'}},
    'metrics': {'a': 'hits[A]', 'b': 'hits[B]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "a", 1), 1);
  EXPECT_EQ(recorded(*made.model, record, "b", 1), 0);
}

TEST(ScheduledEvents, HappenWhereTheirDrawIsBelowTheirProbability) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-15', 'step': '1 week'},
    'actors': {'A': {}}, 'attributes': {'hits': {}},
    'event_types': {'hit': {'roles': {'who': 'actor'}, 'effects': [{'change': 'hits[who]', 'by': '1'}]}},
    'events': {'e': {'date': '2025-01-01', 'every': '1 day', 'type': 'hit', 'who': 'A', 'probability': 0.3}},
    'metrics': {'hits': 'hits[A]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model, 50, 9);
  for (std::uint32_t run = 0; run < 50; ++run) {
    int happened = 0;  // occurrences are numbered through, also within a step
    for (std::uint32_t day = 0; day < 14; ++day)
      happened += numeric::uniform({9, day / 7, numeric::stream_of("event:e")}, run, day) < 0.3;
    EXPECT_EQ(recorded(*made.model, record, "hits", 2, run), happened) << run;
  }
}

}  // namespace
}  // namespace entente::events_phase_test
