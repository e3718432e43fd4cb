#include <entente/model.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Catalogue, KindsOfCausesAreSpeltAsInResults) {
  EXPECT_EQ(to_string(CauseKind::event), "event");
  EXPECT_EQ(to_string(CauseKind::rule), "rule");
  EXPECT_EQ(to_string(CauseKind::process), "process");
  EXPECT_EQ(to_string(CauseKind::decay), "decay");
}

TEST(Catalogue, CountsStepsBetweenDatesAndAllSeries) {
  Catalogue c;
  EXPECT_EQ(c.steps(), 0u) << "no dates";
  c.dates.resize(3);
  c.metrics.resize(2);
  c.watched.resize(1);
  EXPECT_EQ(c.steps(), 2u);
  EXPECT_EQ(c.series(), 3u);
}

}  // namespace
}  // namespace entente
