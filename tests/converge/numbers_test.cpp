#include "converge/numbers.h"

#include <gmock/gmock.h>

#include "growing_world.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(RefinedScenario, HasShorterStepsAndWhatOutcomesAskAsMetrics) {
  const Scenario finer = refined(growing_world(numbers_of_growing), 4, 2);
  EXPECT_EQ(finer.time.parts, 4u);
  EXPECT_EQ(finer.time.substeps, 6);
  std::vector<std::string> metrics;
  for (const Metric& metric : finer.metrics) metrics.push_back(metric.id + ": " + metric.value.text);
  EXPECT_THAT(metrics, ::testing::ElementsAre("m: x[A]", "still: y[A]", "outcome high: x[A] > 5",
                                              "outcome when: x[A] > 1", "outcome level: y[A]"));
}

/// `high 2 share 0..1`: its name, its series, whether it is a share, and what it can be.
std::string asked_text(const Asked& asked) {
  const auto bound = [](double value) {
    return std::isfinite(value) ? std::to_string(std::lround(10 * value)) : "any";
  };
  return asked.name + " " + std::to_string(asked.series) + (asked.share ? " share " : " ") +
         bound(asked.possible.low) + ".." + bound(asked.possible.high);
}

TEST(NumbersAsked, AreOutcomesThenMetricsAndWatchedCells) {
  const Scenario finer = refined(growing_world(numbers_of_growing), 2, 1);
  Diagnostics said;
  const auto model = compile(finer, said);
  ASSERT_TRUE(model);
  const std::vector<Asked> asked = numbers_asked(finer, model->catalogue());
  std::vector<std::string> texts;
  for (const Asked& one : asked) texts.push_back(asked_text(one));
  EXPECT_THAT(
      texts, ::testing::ElementsAre("high 2 share 0..10", "when 3 share 0..10", "when 3 0..10",
                                    "level 4 -200..40", "m 0 any..any", "still 1 -200..40", "x[B] 5 any..any"));
  using Kind = ConvergingNumber::Kind;
  std::vector<Kind> kinds;
  for (const Asked& one : asked) kinds.push_back(one.kind);
  EXPECT_THAT(kinds, ::testing::ElementsAre(Kind::outcome, Kind::reached, Kind::years, Kind::outcome,
                                            Kind::series, Kind::series, Kind::series));
  EXPECT_EQ(asked[0].label, "High once");
  EXPECT_EQ(asked[3].over, TimeAggregate::max);
  EXPECT_EQ(asked[3].outcome, 2u);
}

}  // namespace
}  // namespace entente
