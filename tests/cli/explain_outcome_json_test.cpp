#include <gtest/gtest.h>

#include <cmath>

#include "made_explanation.h"

namespace entente::cli {
namespace {

Json outcome_explained(const MadeExplanation& made) {
  return Json::parse(json_outcome_report(made.report(), Terminal{}));
}

TEST(ExplainOutcomeJson, SharesTheOutcomeOut) {
  const Json json = outcome_explained(MadeExplanation());
  EXPECT_EQ(json["outcome"], "war");
  EXPECT_EQ(json["label"], "War at last");
  EXPECT_EQ(json["kind"], "probability");
  EXPECT_EQ(json["what_ifs"], Json::array({"calm"}));
  EXPECT_EQ(json["full"],
            Json::parse(R"({"value": 0.75, "interval": [0.7, 0.8], "infinite": 0, "no_number": 0})"));
  EXPECT_EQ(json["empty"]["value"], 0.25);
  ASSERT_EQ(json["causes"].size(), 3u);
  EXPECT_EQ(
      json["causes"][0],
      Json::parse(R"({"cause": "raids", "kind": "rule", "type": "raid", "note": "by night", "source": "a book",
    "shapley": {"value": 0.45, "interval": [0.4, 0.5]},
    "removed": {"value": 0.6, "interval": [0.5, 0.7], "runs_more": 300, "runs_less": 0}, "interacts": true})"));
  EXPECT_EQ(json["causes"][1]["kind"], "event");
}

TEST(ExplainOutcomeJson, TellsHowItWasSampled) {
  MadeExplanation made;
  made.explanation.permutations = 4;
  made.explanation.groups = 32;
  made.explanation.exact = made.explanation.narrow = false;
  EXPECT_EQ(
      outcome_explained(made)["sampling"],
      Json::parse(R"({"permutations": 4, "groups": 32, "ensembles": 8.0, "narrow": false, "exact": false})"));
}

TEST(ExplainOutcomeJson, HasNullForWhatIsNoNumber) {
  MadeExplanation made;
  made.explanation.share = made.explanation.finite = false;
  made.explanation.full = NAN;
  made.explanation.full_strays = {3, 1};
  const Json json = outcome_explained(made);
  EXPECT_EQ(json["kind"], "mean");
  EXPECT_TRUE(json["full"]["value"].is_null());
  EXPECT_EQ(json["full"]["infinite"], 3);
  EXPECT_EQ(json["full"]["no_number"], 1);
  EXPECT_EQ(json["finite"], false);
}

}  // namespace
}  // namespace entente::cli
