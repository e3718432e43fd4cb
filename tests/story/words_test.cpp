#include "story/words.h"

#include "told.h"

namespace entente::story {
namespace {

TEST(StoryWords, ValuesMeanWhatTheirScaleSays) {
  const auto made = testing_support::rivals(
      "'watch': []", {{}, {R"(relations.trust.scale={"-1": "foes", "0": "strangers", "0.5": "friends"})"}, {}});
  const auto meant = [&](double value) { return meaning(made.model->catalogue(), "trust[A,B]", value); };
  EXPECT_EQ(meant(-1), " (foes)");
  EXPECT_EQ(meant(-0.4), " (between foes and strangers)");
  EXPECT_EQ(meant(0), " (strangers)");
  EXPECT_EQ(meant(0.7), " (beyond friends)");
  EXPECT_EQ(meaning(made.model->catalogue(), "tally[A]", 1), "");
}

}  // namespace
}  // namespace entente::story
