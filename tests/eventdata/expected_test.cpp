#include "library_for_tests.h"

namespace entente {
namespace {

TEST(Expected, ActorsStandForFromAndTo) {
  EXPECT_EQ(with_actors("score[from, to] + mirror * score[to, from]", "FRA", "DEU"),
            "score[FRA, DEU] + mirror * score[DEU, FRA]");
  EXPECT_EQ(with_actors("from+to", "to", "from"), "to+from") << "at once";
  EXPECT_EQ(with_actors("total + from_x + xto + to2", "A", "B"), "total + from_x + xto + to2") << "whole words";
  EXPECT_EQ(with_actors("", "A", "B"), "");
}

TEST(Expected, AScoreIsThatOfAnEvent) {
  const std::string score = expected_score();
  const std::size_t divided = score.rfind(" / ((days_before");
  ASSERT_NE(divided, std::string::npos) << score;
  std::string above = score.substr(0, divided), below = score.substr(divided + 3);
  for (std::size_t at = 0; (at = above.find("score", at)) != std::string::npos;)
    above.replace(at, 5, "activity");
  EXPECT_EQ(above, below) << "scores and events are weighed alike";
}

TEST(Expected, ActivityIsAPositiveMultipleOfWhatIsUsual) {
  const std::string activity = expected_activity();
  EXPECT_TRUE(activity.starts_with("level * max(usual_activity[from, to], 0.001) * ")) << activity;
  EXPECT_EQ(with_actors(activity, "A", "B").find("from"), std::string::npos);
}

}  // namespace
}  // namespace entente
