#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SilenceWords : public SilentWorlds {};

TEST_F(SilenceWords, AValueIsTellableFromItsThreshold) {
  EXPECT_THAT(
      texts("'rules': {'r': {'when': 'x[A] + 0.00001 > 1.00002', 'emit': {'type': 'grow', 'who': 'A'}}}"),
      ElementsAre("r never fired: x[A] + 0.00001 > 1.00002 never held; at most 1.00001"));
}

TEST_F(SilenceWords, PartsThatNeverHeldTogetherAreToldSo) {
  EXPECT_THAT(texts("'rules': {'r': {'when': 't < 0.1 && t > 0.5', 'emit': {'type': 'grow', 'who': 'A'}}}"),
              ElementsAre("r never fired: t > 0.5 never held while t < 0.1 did; at most 0.0849"));
}

TEST_F(SilenceWords, ConditionsThatHeldAreToldWithTheRateOrProbability) {
  const auto rule = [](const std::string& how) {
    return texts(
        "'parameters': {'off': 0}, 'rules': {'r': {" + how + ", 'emit': {'type': 'grow', 'who': 'A'}}}", 2);
  };
  EXPECT_THAT(rule("'when': 't > 0.5', 'rate': '0.0001 * x[B]'"),
              ElementsAre("r never fired: its condition held 10 times, its rate was at most 0.0002 per year"));
  EXPECT_THAT(rule("'rate': 0.0001, 'per': 'week'"),
              ElementsAre("r never fired: its rate was at most 0.0001 per week"));
  EXPECT_THAT(rule("'probability': '-x[A]'"), ElementsAre("r never fired: its probability was never above 0"));
  EXPECT_THAT(rule("'rate': '-off - x[A]'"), ElementsAre("r never fired: its rate was never above 0"));
}

}  // namespace
}  // namespace entente
