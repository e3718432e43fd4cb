#include <set>

#include "formats_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;

TEST(FormatScenario, NeedsItsVersionAndItsTime) {
  EXPECT_THAT(required_keys(bare_format().scenario()), ElementsAre("entente", "time"));
  EXPECT_THAT(required_keys(time_format()), ElementsAre("start", "end"));
  EXPECT_EQ(value_of(bare_format().scenario(), "entente").low, 1);
  EXPECT_EQ(value_of(bare_format().scenario(), "entente").high, 1);
}

TEST(FormatScenario, CountsHaveTheirBounds) {
  EXPECT_EQ(value_of(bare_format().scenario(), "runs").low, 1);
  EXPECT_EQ(value_of(bare_format().scenario(), "runs").high, 4294967295.0);
  EXPECT_EQ(value_of(bare_format().scenario(), "seed").low, 0);
  EXPECT_EQ(value_of(bare_format().scenario(), "seed").high, 18446744073709551615.0);
  EXPECT_EQ(value_of(time_format(), "substeps").high, 10000);
  EXPECT_EQ(value_of(expectation_format(), "runs").low, 2) << "an interval needs two";
}

TEST(FormatScenario, WhatDoesNothingUnlessItIsNamedSaysSo) {
  std::vector<std::string> by_name;
  for (const Key& key : bare_format().scenario().keys)
    if (key.value.by_name) by_name.push_back(key.name);
  EXPECT_THAT(by_name, ElementsAre("groups", "attributes", "relations", "parameters", "event_types"));
}

TEST(FormatScenario, WhatExpressionsNameHasNoDashes) {
  for (const char* section : {"actors", "groups", "attributes", "relations", "parameters"})
    EXPECT_EQ(value_of(bare_format().scenario(), section).keys, Keys::names) << section;
  for (const char* section : {"event_types", "events", "rules", "dynamics", "metrics", "outcomes", "what_if"})
    EXPECT_EQ(value_of(bare_format().scenario(), section).keys, Keys::ids) << section;
}

TEST(FormatScenario, AMetricMayBeAPlainExpression) {
  EXPECT_EQ(metric_format().shorthand, "value");
  EXPECT_THAT(value_of(outcome_format(), "over").words,
              ElementsAre("end", "ever", "always", "mean", "max", "min", "first"));
}

TEST(FormatScenario, NoTwoFormatsAreNamedAlikeAndNoKeyStandsTwice) {
  std::set<std::string> names;
  for (const Describe& describe : bare_format().all()) {
    EXPECT_TRUE(names.insert(describe().name).second) << describe().name;
    std::set<std::string> keys;
    for (const std::string& key : names_of(all_keys(describe())))
      EXPECT_TRUE(keys.insert(key).second) << describe().name << ": " << key;
  }
  EXPECT_EQ(bare_format().all().front()().name, "scenario");
}

}  // namespace
}  // namespace entente::reading
