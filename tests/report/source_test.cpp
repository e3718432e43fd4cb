#include "report/source.h"

#include <gtest/gtest.h>

#include <fstream>

#include "made_results.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

TEST(ReportSource, OfARunIsItsBaseline) {
  const MadeResults made;
  const Source source = made.source();
  ASSERT_EQ(source.variants.size(), 1u);
  EXPECT_EQ(source.baseline().id, "baseline");
  EXPECT_EQ(source.baseline().manifest.seed, 7u);
  EXPECT_EQ(source.baseline().document["title"], "Three & more");
  EXPECT_TRUE(source.baseline().evolution);
  EXPECT_FALSE(source.compares());
  EXPECT_TRUE(source.comparison.is_null());
  EXPECT_TRUE(source.paired());
}

TEST(ReportSource, IsNoneWhereTheFolderIsNotAsItWasWritten) {
  const MadeResults made;
  EXPECT_NO_THROW(check_results(made.folder()));
  std::ofstream(made.folder() / "outcomes.csv", std::ios::app) << "more\n";
  EXPECT_THROW(check_results(made.folder()), ReadError);
  EXPECT_THROW(read_source(made.folder()), ReadError);
  EXPECT_THROW(report_variants(made.folder() / "nowhere"), ReadError);
}

TEST(ReportSource, OfADamagedComparisonIsRefused) {
  const MadeResults made;
  for (const char* text : {"{", "{}", R"({"baseline": "b", "variants": []})",
                           R"({"baseline": "b", "variants": [{"id": "../x", "scenario": []}]})",
                           R"({"baseline": "b", "variants": [{"id": "x", "scenario": 1}]})"}) {
    std::ofstream(made.folder() / "comparison.json", std::ios::trunc) << text;
    EXPECT_THROW(report_variants(made.folder()), ReadError) << text;
  }
}

TEST(ReportSource, RoundsToSevenDigits) {
  EXPECT_EQ(rounded(0.123456789), 0.1234568);
  EXPECT_EQ(rounded(-123456789.0), -123456800.0);
  EXPECT_EQ(rounded(0.5), 0.5);
  EXPECT_TRUE(std::isnan(rounded(std::nan(""))));
}

TEST(ReportSource, KnowsTheRelationOfACell) {
  Catalogue c;
  c.relations = {{"trust", {}, false}, {"trade", {}, false}};
  EXPECT_EQ(relation_named(c, "trade[A,B]"), 1u);
  EXPECT_EQ(relation_named(c, "trust"), 0u);
  EXPECT_EQ(relation_named(c, "trus[A,B]"), std::nullopt);
}

}  // namespace
}  // namespace entente::report
