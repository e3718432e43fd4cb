#include <gtest/gtest.h>

#include "made_results.h"
#include "report/parts.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

/// Without runs made again.
template <class Again>
Json series_without_runs(Json (*series)(const Source&, const std::vector<Again>&), const Source& source) {
  return series(source, std::vector<Again>(source.variants.size()));
}

TEST(ReportSeries, AreMetricsThenWatchedCellsOverTime) {
  const MadeResults made;
  const Json series = series_without_runs(series_of, made.source());
  ASSERT_EQ(series.size(), 2u);
  EXPECT_EQ(series[0]["name"], "size");
  EXPECT_EQ(series[0]["label"], "How large it is");
  EXPECT_EQ(series[0]["unit"], "acres");
  EXPECT_EQ(series[0]["kind"], "metric");
  EXPECT_EQ(series[0]["variants"][0]["mean"], Json::array({1.0, 2.0, 3.0, 4.0}));
  EXPECT_TRUE(series[0]["low"].is_null()) << "a metric has no range";
  EXPECT_EQ(series[1]["kind"], "cell");
  EXPECT_EQ(series[1]["low"], -1.0);
  EXPECT_EQ(series[1]["high"], 1.0);
  EXPECT_EQ(series[1]["variants"][0]["mean"][0], -0.5);
  EXPECT_LT(series[1]["variants"][0]["mean"][2].get<double>(), -0.5) << "after the raid";
  EXPECT_EQ(series[1]["runs"], Json::parse("[[]]"));
}

}  // namespace
}  // namespace entente::report
