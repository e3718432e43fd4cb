#include "silences/same_step.h"

#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SameStep : public SilentWorlds {};

/// What happens in its step, before or after it, an event does not see.
TEST_F(SameStep, AnEventIsToldOfWhatItDoesNotSeeInItsStep) {
  const auto second = [](const std::string& others) {
    return texts(
        others + R"(, 'events': {'first': {'date': '2025-03-02', 'type': 'grow', 'who': 'B'},
      'second': {'date': '2025-03-20', 'type': 'meet', 'who': ['A'], 'when': 'x[B] > 2.5'})" +
        ", 'third': {'date': '2025-03-25', 'type': 'grow', 'who': 'A'}, 'other': {'date': '2025-03-02', "
        "'type': 'meet', 'who': ['A']}, 'early': {'date': '2025-01-02', 'type': 'grow', 'who': 'A'}}");
  };
  EXPECT_THAT(
      second("'metrics': {'m': 'x[B]'}"),
      ElementsAre("second never happened: x[B] > 2.5 never held; at most 2; it is asked at the start of its "
                  "step, and 'first', 'third' are in the same step"));
}

TEST_F(SameStep, IsToldInOneSentence) {
  EXPECT_EQ(detail::unseen_text({}), "");
  EXPECT_EQ(detail::unseen_text({"a"}), "; it is asked at the start of its step, and 'a' is in the same step");
  EXPECT_EQ(detail::unseen_text({"a", "b"}),
            "; it is asked at the start of its step, and 'a', 'b' are in the same step");
}

}  // namespace
}  // namespace entente
