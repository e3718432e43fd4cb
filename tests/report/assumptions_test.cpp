#include <gtest/gtest.h>

#include "report/parts.h"

namespace entente::report {
namespace {

TEST(ReportAssumptions, AreEveryNumberAndRuleWithItsSource) {
  const Json all = assumptions_of(Json::parse(R"({"entente": 1, "title": "T", "runs": 9, "parameters": {
    "rate": {"value": 4, "note": "a guess", "source": "a book", "label": "How often"}, "plain": 2},
    "actors": [{"code": "A", "name": "Alphaland", "x": 1}]})"));
  ASSERT_EQ(all.size(), 3u) << "what no run reads is told elsewhere";
  EXPECT_EQ(
      all[0],
      Json::parse(R"({"section": "parameters", "path": "parameters.rate", "id": "rate", "title": "How often",
    "value": "4", "note": "a guess", "source": "a book"})"));
  EXPECT_EQ(all[1]["value"], "2");
  EXPECT_EQ(all[1]["note"], "");
  EXPECT_EQ(all[2]["path"], "actors.A");
  EXPECT_EQ(all[2]["title"], "Alphaland");
  EXPECT_EQ(all[2]["value"], R"({"code":"A","x":1})");
}

TEST(ReportAssumptions, TellOfPartsThatHaveANoteOfTheirOwn) {
  const Json all = assumptions_of(Json::parse(R"({"event_types": {"raid": {"roles": {"by": "actor"},
    "effects": [{"by": "-0.1"}, {"by": "-0.2", "note": "more"}]}}})"));
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["path"], "event_types.raid");
  EXPECT_EQ(all[1]["path"], "event_types.raid.effects[1]");
  EXPECT_EQ(all[1]["id"], "raid");
  EXPECT_EQ(all[1]["value"], "-0.2") << "a single value stands alone";
  EXPECT_EQ(all[1]["note"], "more");
}

TEST(ReportAssumptions, OfOneValueAreTheSection) {
  const Json all = assumptions_of(Json::parse(R"({"events_csv": "rows.csv"})"));
  EXPECT_EQ(all[0]["path"], "events_csv");
  EXPECT_EQ(all[0]["value"], "rows.csv");
}

}  // namespace
}  // namespace entente::report
