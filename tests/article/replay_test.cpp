/// The replay from August 2021 leads to where the scenario of 2025 starts: two files, one story.
#include "ensemble.h"

namespace entente::article {
namespace {

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double x : values) sum += x;
  return sum / static_cast<double>(values.size());
}

/// The ensemble of the replay.
const Figures& replay() {
  static const Figures figures =
      run({}, testing_support::scenarios_folder() / "pakistan-afghanistan-2021.json");
  return figures;
}

/// Within 0.12: a seventeenth of the width of trust, an eighth of that of the other cells.
TEST(Replay, EndsWhereTheScenarioOf2025Starts) {
  const Figures later = run({});
  for (const char* name : {"trust[PAK,AFG]", "trust[AFG,PAK]", "trust[AFG,IND]", "trust[IRN,IND]",
                           "recognition[PAK,AFG]", "support[AFG,TTP]", "stress[AFG]", "resentment[AFG,PAK]",
                           "two-front-pressure", "india-isolation", "china-pakistan", "india-iran"}) {
    EXPECT_NEAR(mean(replay().at(std::string(name) + "@end")), mean(later.at(std::string(name) + "@start")),
                0.12)
        << name;
  }
}

/// Article: "relations between the two sides reached a new nadir".
TEST(Replay, ReachANadirInMostRuns) { EXPECT_GT(mean(replay().at("nadir")), 0.5); }

/// Article: "Only Russia, China, and the UAE established formal ties"; with Pakistan's agreement in principle,
/// four.
TEST(Replay, FewStatesHaveFormalTies) { EXPECT_NEAR(mean(replay().at("formal-ties")), 4.5, 1); }

}  // namespace
}  // namespace entente::article
