#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class JudgedOutcomes : public SilentWorlds {
 protected:
  /// x[A] is 1, 2, ... 13 at the dates; with `rate` it grows by chance.
  static std::vector<std::string> outcome(const std::string& is, const std::string& over) {
    return texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'A'}}}, 'outcomes': {'o': {'is': '" + is +
                 "', 'over': '" + over + "'}}");
  }
};

TEST_F(JudgedOutcomes, ThatAreNeverAreToldWithTheNearestValue) {
  EXPECT_THAT(outcome("x[A] > 20", "ever"), ElementsAre("o: 0 in all runs; x[A] > 20 never held; nearest 13"));
  EXPECT_THAT(outcome("x[A] < 0 && x[B] > 1", "ever"),
              ElementsAre("o: 0 in all runs; x[A] < 0 never held; nearest 1"));
  EXPECT_THAT(outcome("x[A] < 10", "end"),
              ElementsAre("o: 0 in all runs; x[A] < 10 never held at the end; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 20", "first"),
              ElementsAre("o: came in no run; x[A] > 20 never held; nearest 13"));
  EXPECT_THAT(outcome("x[A] < 10", "always"),
              ElementsAre("o: 0 in all runs; x[A] < 10 failed at some date of every run; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 20", "mean"), ElementsAre("o: 0 in all runs; x[A] > 20 never held; nearest 13"));
}

TEST_F(JudgedOutcomes, ThatAreAlwaysAreToldWithTheNearestValue) {
  EXPECT_THAT(outcome("x[A] > 0.5", "always"),
              ElementsAre("o: 1 in all runs; x[A] > 0.5 always held; nearest 1"));
  EXPECT_THAT(outcome("x[A] > 10", "end"),
              ElementsAre("o: 1 in all runs; x[A] > 10 always held at the end; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 10", "ever"),
              ElementsAre("o: 1 in all runs; x[A] > 10 held at some date of every run; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 10 || t", "ever"), ElementsAre("o: 1 in all runs"));
  EXPECT_THAT(outcome("x[A] > 10", "first"), ElementsAre()) << "it came on the way";
  EXPECT_THAT(outcome("x[A] > 0.5", "first"), ElementsAre("o: held at the start of every run"));
}

/// The run that was nearest, of runs that differ.
TEST_F(JudgedOutcomes, TheNearestRunAndDateAreNamed) {
  const TestScenario made = world(
      "'dynamics': {'n': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, 'metrics': {'m': 'y[A]'}, "
      "'outcomes': {'o': {'is': 'y[A] > 100', 'over': 'ever'}}");
  const std::size_t runs = 20;
  const Silences found = silences(made, runs);
  const BlockRecord record = run_block(*made.model, runs);
  double most = -1e9;
  std::size_t best_run = 0, best_date = 0;
  for (std::size_t run = 0; run < runs; ++run)
    for (std::size_t date = 0; date <= 12; ++date)
      if (const double y = recorded(*made.model, record, "m", date, run); y > most) {
        most = y;
        best_run = run;
        best_date = date;
      }
  const NearestValue& nearest = found.found.at(0).parts.at(0).nearest.value();
  EXPECT_EQ(nearest.value, most);
  EXPECT_EQ(nearest.threshold, 100);
  EXPECT_EQ(nearest.run, best_run);
  EXPECT_EQ(nearest.date, made.model->catalogue().dates[best_date]);
}

}  // namespace
}  // namespace entente
