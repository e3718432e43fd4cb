#include "outputs_for_tests.h"

namespace entente {
namespace {

using SeriesCsv = testing_support::OutputsOfThreeRuns;

TEST_F(SeriesCsv, HasARowForEveryDateAndName) {
  const std::string text = written("series.csv");
  EXPECT_EQ(line(text, 0), "date,name,mean,sd,p05,p25,p50,p75,p95");
  EXPECT_EQ(line(text, 1), "2025-01-01,heat,1,1,0.1,0.5,1,1.5,1.9");
  EXPECT_EQ(line(text, 4), "2025-01-08,\"trust[PAK,AFG]\",1.375,1,0.475,0.875,1.375,1.875,2.275");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 7);
}

TEST_F(SeriesCsv, WhatIsNoNumberIsWrittenAsSuch) {
  summary.series[1].sd = NAN;
  EXPECT_EQ(line(written("series.csv"), 2),
            "2025-01-01,\"trust[PAK,AFG]\",1.125,nan,0.225,0.625,1.125,1.625,2.025");
}

}  // namespace
}  // namespace entente
