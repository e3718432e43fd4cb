#include "outputs_for_tests.h"

namespace entente {
namespace {

using OutcomesCsv = testing_support::OutputsOfThreeRuns;

TEST_F(OutcomesCsv, AProbabilityAMeanAndAFirstSayWhatTheyAre) {
  const std::string text = written("outcomes.csv");
  EXPECT_TRUE(line(text, 0).starts_with("outcome,over,kind,value,low,high,runs,mean,sd,")) << text;
  EXPECT_EQ(line(text, 1).substr(0, 33), "thaw,end,probability,0.6666666666");
  EXPECT_TRUE(line(text, 2).starts_with("level,mean,mean,0.3333333333")) << text;
  EXPECT_TRUE(line(text, 3).starts_with("contact,first,first,0.6666666666")) << text;
}

TEST_F(OutcomesCsv, LabelsWithQuotesAndCommasStandInQuotes) {
  const std::string text = written("outcomes.csv");
  EXPECT_TRUE(line(text, 1).ends_with(",,,\"Relations \"\"thaw\"\", a bit\"")) << text;
}

TEST_F(OutcomesCsv, OnlyAFirstThatCameHasDates) {
  const std::string text = written("outcomes.csv");
  EXPECT_TRUE(line(text, 2).ends_with(",,,,")) << text;
  EXPECT_TRUE(line(text, 3).ends_with(",2025-01-08,2025-01-08,2025-01-08,")) << text;
  EXPECT_TRUE(line(text, 4).ends_with(",0,nan,nan,nan,nan,nan,nan,nan,,,,")) << text;
}

}  // namespace
}  // namespace entente
