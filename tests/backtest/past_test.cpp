#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "backtest/scores.h"
#include "world_of_events.h"

namespace entente::past_test {
namespace {
using namespace testing_support;
using std::chrono::days;
using ::testing::HasSubstr;

/// A forecaster that looks at the day after.
class Peeking final : public Forecaster {
 public:
  std::string name() const override { return "peeking"; }
  std::vector<Forecast> forecast(const History& past, std::span<const Dyad> dyads) override {
    return std::vector<Forecast>(
        dyads.size(), {0, static_cast<double>(past.events(past.origin(), past.origin() + days(1)).size())});
  }
};

TEST(Backtest, APlantedLeakIsCaught) {
  const auto rows = world_of_events(400);
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(std::make_unique<Peeking>());
  try {
    backtest(rows, all, two_origins());
    ADD_FAILURE() << "nobody noticed";
  } catch (const LookAheadError& leak) {
    EXPECT_THAT(leak.what(), HasSubstr("asked for events of"));
  }
  const History past(rows, first_day + days(10));
  EXPECT_EQ(past.events().back().date, first_day + days(10));
  EXPECT_THROW(past.on(first_day + days(11)), LookAheadError);
}

}  // namespace
}  // namespace entente::past_test
