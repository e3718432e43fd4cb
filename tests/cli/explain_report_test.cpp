#include "cli/explain_report.h"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

TEST(ExplainReport, NamesAVariantByItsWhatIfs) {
  const Scenario scenario;
  EXPECT_EQ((ExplainedVariant{scenario, {}}).name(), "baseline");
  EXPECT_EQ((ExplainedVariant{scenario, {"calm"}}).name(), "calm");
  EXPECT_EQ((ExplainedVariant{scenario, {"calm", "peace"}}).name(), "calm+peace");
}

TEST(ExplainReport, DescribesTheWhatIfsOfAVariantInItsOrder) {
  Scenario scenario;
  scenario.what_ifs.resize(2);
  scenario.what_ifs[0].id = "calm";
  scenario.what_ifs[0].describe = "Fewer raids";
  scenario.what_ifs[1].id = "peace";
  Page page(Terminal{.width = 60});
  add_variant({scenario, {"peace", "calm"}}, page);
  EXPECT_EQ(page.text(), "What if (peace): peace\nWhat if (calm): Fewer raids\n");
}

TEST(ExplainReport, DrawsBarsFromOneValueToAnother) {
  EXPECT_EQ(bar_between(0, 5, {0, 10}, 10, false), "+++++");
  EXPECT_EQ(bar_between(5, 0, {0, 10}, 10, false), "-----");
  EXPECT_EQ(bar_between(5, 10, {0, 10}, 10, true), "     █████");
  EXPECT_EQ(bar_between(8, 6, {0, 10}, 10, true), "      ░░");
}

TEST(ExplainReport, DrawsBarsThatAreNeverEmptyAndNeverTooLong) {
  EXPECT_EQ(bar_between(10, 10, {0, 10}, 10, false), "         |");
  EXPECT_EQ(bar_between(3, 3, {3, 3}, 10, true), "│") << "a scale of no width";
  EXPECT_EQ(bar_between(1, 1.001, {0, 10}, 10, false), " +");
  EXPECT_EQ(bar_between(-5, 50, {0, 10}, 4, false), "++++");
}

TEST(ExplainReport, TakesTheFirstBackgroundThatSaysAnything) {
  Scenario without, with;
  without.rules.resize(1);
  without.rules[0].id = "raids";
  with.rules = without.rules;
  with.rules[0].provenance.note = "by night";
  const Catalogue::Cause cause{"raids", CauseKind::rule, "raid"};
  EXPECT_EQ(background_json(cause, {&without}),
            Json::parse(R"({"cause": "raids", "kind": "rule", "type": "raid"})"));
  EXPECT_EQ(background_json(cause, {&without, &with})["note"], "by night");
  EXPECT_EQ(background_json({"decay", CauseKind::decay, ""}, {&with}),
            Json::parse(R"({"cause": "decay", "kind": "decay"})"));
}

TEST(ExplainReport, SaysNothingOfNoBackgrounds) {
  Page page(Terminal{.width = 60});
  add_backgrounds({}, {}, page);
  EXPECT_EQ(page.text(), "");
}

}  // namespace
}  // namespace entente::cli
