#include "eventdata/first_window.h"

#include "library_for_tests.h"

namespace entente::eventdata {
namespace {

class FirstWindowTest : public ::testing::Test {
 protected:
  void add(std::size_t from, std::size_t to, double score, int times = 1) {
    for (int k = 0; k < times; ++k) window.add({from, to, 0, score});
  }
  /// The two tables, one after the other.
  std::pair<std::string, std::string> tables() const {
    AtomicTextFile score(folder.path / "s"), activity(folder.path / "a");
    window.write_ties(score, activity);
    for (AtomicTextFile* file : {&score, &activity}) file->close(), file->publish();
    return {testing_support::kept_text(folder.path / "s"), testing_support::kept_text(folder.path / "a")};
  }
  const testing_support::TemporaryFolder folder;
  FirstWindow window;
};

TEST_F(FirstWindowTest, CountsEventsAndDirectedPairs) {
  window.start({"A", "B", "C"}, 10);
  add(0, 1, 2, 3);
  add(1, 0, 2);
  EXPECT_EQ(window.events(), 4u);
  EXPECT_EQ(window.dyads(), 2u);
  EXPECT_EQ(window.days(), 10);
}

TEST_F(FirstWindowTest, TiesAreADayAndScoresDrawnToTheMeanOfAll) {
  window.start({"A", "B"}, 10);
  add(0, 1, 4, 3);
  add(1, 0, 0);
  const auto [score, activity] = tables();
  EXPECT_EQ(activity, "from,to,value\nA,B,0.3\nB,A,0.1\n");
  // of all 12 / 4 = 3 an event: (12 + 5 * 3) / 8 * 0.3 and (0 + 5 * 3) / 6 * 0.1
  EXPECT_EQ(score, "from,to,value\nA,B,1.0125\nB,A,0.25\n");
}

TEST_F(FirstWindowTest, WithoutEventsHasNoTies) {
  window.start({"A", "B"}, 0);
  EXPECT_EQ(window.days(), 1) << "nothing is divided by 0";
  EXPECT_EQ(tables().first, "from,to,value\n");
  EXPECT_TRUE(window.max_active(3).empty());
}

TEST_F(FirstWindowTest, TheMostActivePairsComeFirst) {
  window.start({"A", "B", "C"}, 1);
  add(2, 1, 0);
  add(1, 2, 0, 2);
  add(0, 2, 0);
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(window.max_active(2), (Pairs{{"B", "C"}, {"A", "C"}})) << "of equals in the order of the actors";
  EXPECT_EQ(window.max_active(9).size(), 3u);
}

}  // namespace
}  // namespace entente::eventdata
