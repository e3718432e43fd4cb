/// What-ifs share their luck: what a patch does not touch is drawn as before.
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

const std::string luck_world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'},
  'generate_actors': {'S': {'count': 4}}, 'attributes': {'x': {}},
  'relations': {'r': {'range': [-1, 1], 'ties_random': {'normal': [0, 0.3]}}},
  'parameters': {'p': {'value': 1, 'uniform': [0, 2]}},
  'event_types': {'hit': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'by': '-0.2 * p'}]},
                  'gift': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': '1'}]}},
  'events': {'june': {'date': '2025-06-10', 'type': 'hit', 'a': 'S0', 'b': 'S1', 'probability': 0.7}},
  'rules': {'hits': {'for': ['a in actor', 'b in actor'], 'rate': '2', 'emit': {'type': 'hit', 'a': 'a', 'b': 'b'}}},
  'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.2}},
  'metrics': {'m': 'sum(i in actor, j in actor: r[i, j])', 'x': 'x[S0]', 'p': 'p'},
  'what_if': {'empty': {'describe': 'nothing', 'patch': {}},
              'no-june': {'describe': 'the event is off', 'patch': {'events': {'june': null}}},
              'gifts': {'describe': 'something unrelated', 'patch': {
                 'rules': {'gifts': {'for': 'a in actor', 'rate': 3, 'emit': {'type': 'gift', 'a': 'a'}}}}}}})";

Model with(const std::string& what_if) {
  LoadOptions options;
  if (!what_if.empty()) options.what_ifs = {what_if};
  TestScenario made = compile_text(luck_world, options);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

TEST(CommonLuck, AnEmptyPatchChangesNothing) {
  EXPECT_EQ(run_block(with(""), 50).series, run_block(with("empty"), 50).series);
}

TEST(CommonLuck, NothingChangesBeforeThePatchFirstMatters) {
  const Model base = with(""), patched = with("no-june");
  const BlockRecord a = run_block(base, 50), b = run_block(patched, 50);
  std::size_t diverged = 0;
  for (std::size_t run = 0; run < 50; ++run) {
    for (std::size_t k = 0; k <= 5; ++k) {  // up to 2025-06-01
      EXPECT_EQ(recorded(base, a, "m", k, run), recorded(patched, b, "m", k, run));
    }
    diverged += recorded(base, a, "m", 6, run) != recorded(patched, b, "m", 6, run);
  }
  EXPECT_GT(diverged, 20u);
  EXPECT_LT(diverged, 50u) << "where the event would not have happened anyway, nothing may change";
}

TEST(CommonLuck, AnUnrelatedRuleLeavesTheRestAsItWas) {
  const Model base = with(""), patched = with("gifts");
  const BlockRecord a = run_block(base, 50), b = run_block(patched, 50);
  double gifts = 0;
  for (std::size_t run = 0; run < 50; ++run) {
    EXPECT_EQ(recorded(base, a, "m", 12, run), recorded(patched, b, "m", 12, run));
    gifts += recorded(patched, b, "x", 12, run);
  }
  EXPECT_GT(gifts, 0) << "the rule did nothing at all";
}

}  // namespace
}  // namespace entente
