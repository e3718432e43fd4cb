#include <gtest/gtest.h>

#include "report/parts.h"

namespace entente::report {
namespace {

Scenario asking(const std::string& is) {
  Scenario scenario;
  scenario.parameters.resize(2);
  scenario.parameters[0].name = "level";
  scenario.parameters[0].value = 2.5;
  scenario.parameters[1].name = "drawn";
  scenario.parameters[1].distribution.kind = Distribution::Kind::uniform;
  scenario.metrics.resize(1);
  scenario.metrics[0].id = "size";
  scenario.metrics[0].value.text = "sum(k in all: x[k]) * 2";
  scenario.outcomes.resize(1);
  scenario.outcomes[0].id = "asked";
  scenario.outcomes[0].is.text = is;
  return scenario;
}

std::vector<double> found(const std::string& is, const std::string& series, bool metric) {
  std::vector<double> values;
  for (const Json& one : thresholds_of(asking(is), series, metric)) {
    EXPECT_EQ(one["outcome"], "asked");
    values.push_back(one["value"]);
  }
  return values;
}

using Values = std::vector<double>;

TEST(ReportThresholds, AreWhatAMetricOrATrackedValueIsComparedWith) {
  EXPECT_EQ(found("sum( k in all : x[k] )*2 > 4", "size", true), Values{4});
  EXPECT_EQ(found("-0.5 >= trust[A, B]", "trust[A,B]", false), Values{-0.5});
  EXPECT_EQ(found("x[A] == level", "x[A]", false), Values{2.5});
}

TEST(ReportThresholds, StandInPartsOfAConditionToo) {
  EXPECT_EQ(found("!(x[A] < 1) && (x[B] > 7 || x[A] <= 2)", "x[A]", false), (Values{1, 2}));
}

TEST(ReportThresholds, AreNoneWhereSomethingElseIsAsked) {
  for (const char* is : {"x[A]", "x[B] > 1", "x[A] > x[B]", "x[A] > drawn", "2 * x[A] > 1", "max(x[A], 0) > 1",
                         "sum(k in some: x[k]) * 2 > 1"}) {
    EXPECT_EQ(found(is, "x[A]", false), Values{}) << is;
    EXPECT_EQ(found(is, "size", true), Values{}) << is;
  }
}

}  // namespace
}  // namespace entente::report
