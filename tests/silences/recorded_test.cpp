#include "silences/recorded.h"

#include <gmock/gmock.h>

namespace entente::detail {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> metrics_in(const Scenario& probe) {
  std::vector<std::string> all;
  for (const Metric& metric : probe.metrics) all.push_back(metric.value.text);
  return all;
}

TEST(RecordedCondition, RecordsEachPartAndTheSidesOfAComparison) {
  Scenario probe;
  EXPECT_EQ(add_metric("t", probe), 0u);
  const RecordedCondition condition("x[who] > 2 && calm", {{"who", "A"}}, probe);
  EXPECT_THAT(metrics_in(probe), ElementsAre("t", "x[A] > 2", "x[A]", "2", "calm"));
  EXPECT_EQ(condition.parts()[0].text, "x[who] > 2") << "as it was written";
  EXPECT_EQ(condition.parts()[0].output, 1u);
  EXPECT_EQ(condition.parts()[1].output, 4u);
}

TEST(RecordedCondition, ComparesNoActors) {
  Scenario probe;
  probe.actors.resize(1);
  probe.actors[0].code = "B";
  probe.generate_actors.resize(1);
  probe.generate_actors[0].prefix = "S";
  probe.generate_actors[0].count = 2;
  EXPECT_FALSE(RecordedCondition("who == B", {{"who", "A"}}, probe).parts()[0].compares());
  EXPECT_FALSE(RecordedCondition("B == S0", {}, probe).parts()[0].compares());
  EXPECT_FALSE(RecordedCondition("S1 == S0", {}, probe).parts()[0].compares());
  EXPECT_TRUE(RecordedCondition("S2 == S0", {}, probe).parts()[0].compares());
}

/// Two dates of two runs from run 10 on; the metrics are whether it holds, and both sides.
TEST(RecordedCondition, IsReadAtADateOfARun) {
  Scenario probe;
  const RecordedCondition condition("x > 1", {}, probe);
  BlockRecord record;
  record.first_run = 10;
  record.lanes = 2;
  record.series = {0, 0, 0.25, 0.5, 1, 1, 0, 1, 0.75, 3, 1, 1};
  const Recorded recorded{record, 3, 2};
  const auto [holds, reading] = RecordedCondition::read(recorded, condition.parts()[0], 1, 1);
  EXPECT_TRUE(holds);
  EXPECT_EQ(reading.left, 3);
  EXPECT_EQ(reading.right, 1);
  EXPECT_EQ(reading.run, 11u);
  EXPECT_EQ(reading.step, 1u);
  ConditionTally tally = condition.tally();
  EXPECT_FALSE(condition.judge(recorded, 0, 0, tally));
  EXPECT_FALSE(condition.judge(recorded, 1, 0, tally));
  EXPECT_EQ(tally.alone[0].nearest.reading().left, 0.75);
  EXPECT_TRUE(condition.judge(recorded, 1, 1, tally));
  EXPECT_EQ(tally.held, 1u);
}

}  // namespace
}  // namespace entente::detail
