#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class JudgedEvents : public SilentWorlds {};

TEST_F(JudgedEvents, AnEventIsJudgedOnItsDatesOnly) {
  EXPECT_THAT(texts("'events': {'e': {'date': '2025-03-05', 'every': '2 months', 'type': 'grow', 'who': 'C', "
                    "'when': 'x[who] > 4 && t < 0.9'}}"),
              ElementsAre("e never happened: x[C] > 4 never held; at most 4"));
  EXPECT_THAT(
      texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'B'}}}, 'events': {'e': {'date': '2025-03-05', "
            "'type': 'meet', 'who': ['A', 'B'], 'when': 'sum(a in who: x[a]) > 7.5'}}"),
      ElementsAre("e never happened: sum(a in who: x[a]) > 7.5 never held; at most 5"));
}

}  // namespace
}  // namespace entente
