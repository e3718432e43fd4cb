#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "backtest/scores.h"
#include "world_of_events.h"

namespace entente::baselines_test {
namespace {
using namespace testing_support;

TEST(Baselines, AreWhatTheyAreCalled) {
  const std::vector<EventRow> rows = {{first_day, 0, 1, 0, 4},
                                      {first_day + days(1), 0, 1, 0, 2},
                                      {first_day + days(55), 0, 1, 0, -6},
                                      {first_day + days(59), 2, 3, 0, 10}};
  const History past(rows, first_day + days(59));
  const std::vector<Dyad> dyads = {{0, 1}, {2, 3}};
  const auto all = baselines(30);
  const auto is = [&](std::size_t which, std::size_t dyad) { return all[which]->forecast(past, dyads)[dyad]; };
  EXPECT_EQ(is(0, 0).tone, -6);
  EXPECT_EQ(is(0, 0).count, 1);
  EXPECT_EQ(is(1, 0).tone, 0);
  EXPECT_EQ(is(1, 0).count, 1.5);
  EXPECT_EQ(is(2, 0).tone, 2.5);
  EXPECT_EQ(is(2, 0).count, 1);
  EXPECT_EQ(is(3, 0).tone, -3);
  EXPECT_EQ(is(4, 1).tone, (10 + 10 + 2.5) / 3);
}

}  // namespace
}  // namespace entente::baselines_test
