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
    "value": "4", "note": "a guess", "source": "a book", "to_be_judged": false, "numbers": 0})"));
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

TEST(ReportAssumptions, BeginWithWhatIsToBeJudged) {
  const Json all = assumptions_of(Json::parse(R"({"entente": 1, "source": "judgement",
    "actors": {"A": {"power": 0.5}, "B": {"power": 0.2, "source": " To be judged "}},
    "relations": {"trust": {"range": [-1, 1], "half_life": "2 years", "source": "a book",
      "ties": {"A": {"B": -0.5, "C": 0.1, "source": "to be judged"}}}},
    "parameters": {"known": 2, "rate": {"value": 2, "uniform": [1, 3], "source": "to be judged"}}})"));
  std::vector<std::pair<std::string, std::size_t>> first;
  for (const Json& row : all) {
    EXPECT_EQ(row["to_be_judged"], first.size() < 3) << row;
    if (row["to_be_judged"]) first.emplace_back(row["path"], row["numbers"]);
  }
  EXPECT_EQ(first, (std::vector<std::pair<std::string, std::size_t>>{
                       {"actors.B", 1}, {"relations.trust.ties.A", 2}, {"parameters.rate", 1}}));
  EXPECT_EQ(all.size(), 6u);
}

TEST(ReportAssumptions, OfAScenarioThatIsToBeJudgedAreAllThatSayNothingElse) {
  const Json all = assumptions_of(Json::parse(R"({"entente": 1, "source": "to be judged",
    "parameters": {"known": {"value": 1, "source": "a book"}, "rate": 2}})"));
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["path"], "parameters.rate");
  EXPECT_EQ(all[0]["numbers"], 1);
  EXPECT_FALSE(all[1]["to_be_judged"]);
}

}  // namespace
}  // namespace entente::report
