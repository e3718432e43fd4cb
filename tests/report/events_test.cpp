#include <gtest/gtest.h>

#include "made_results.h"
#include "report/parts.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

TEST(ReportEvents, AreCountedByMonthAndCause) {
  const MadeResults made;
  const Json events = events_of(made.source());
  EXPECT_EQ(events["months"], Json::array({"2025-01", "2025-02", "2025-03"}));
  EXPECT_EQ(events["types"], Json::array({"raid", "grow"}));
  ASSERT_EQ(events["rows"].size(), 2u) << "what never happens has no row";
  EXPECT_EQ(events["rows"][0], Json::parse(R"({"cause": 0, "type": "raid", "variants": [[0.0, 1.0, 0.0]]})"));
  EXPECT_EQ(events["rows"][1], Json::parse(R"({"cause": 1, "type": "grow", "variants": [[1.0, 1.0, 1.0]]})"));
  EXPECT_EQ(events["rules"], Json::parse(R"([{"cause": 1, "max_means": [1.0]}])"));
  EXPECT_EQ(events["scheduled"],
            Json::parse(R"([{"cause": 0, "date": "2025-02-10", "type": "raid", "variants": [true]}])"));
}

TEST(ReportEvents, HaveCausesWithWhereTheyComeFrom) {
  const MadeResults made;
  const Json causes = cause_info_of(made.source());
  ASSERT_EQ(causes.size(), 5u);
  EXPECT_EQ(
      causes[0],
      Json::parse(
          R"({"id": "february", "kind": "event", "type": "raid", "note": "by night", "source": "a book"})"));
  EXPECT_EQ(causes[3]["kind"], "process");
  EXPECT_EQ(causes[4]["kind"], "decay");
  EXPECT_EQ(causes[4]["note"], "");
}

}  // namespace
}  // namespace entente::report
