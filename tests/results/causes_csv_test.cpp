#include "outputs_for_tests.h"

namespace entente {
namespace {

using CausesCsv = testing_support::OutputsOfThreeRuns;

TEST_F(CausesCsv, HasTheCausesThatActed) {
  const std::string text = written("causes.csv");
  EXPECT_EQ(line(text, 0), "cell,cause,kind,mean,p05,p95,acted");
  EXPECT_EQ(line(text, 1).substr(0, 30), "\"trust[PAK,AFG]\",raid,rule,-0.");
  EXPECT_EQ(line(text, 2), "");
}

TEST_F(CausesCsv, NamesACauseByItsNumberInTheCatalogue) {
  summary.causes[0] = {{1, 0.5, 0.25, 0.75, 1}};
  EXPECT_EQ(written("causes.csv"),
            "cell,cause,kind,mean,p05,p95,acted\n\"trust[PAK,AFG]\",decay,decay,0.5,0.25,0.75,1\n");
}

}  // namespace
}  // namespace entente
