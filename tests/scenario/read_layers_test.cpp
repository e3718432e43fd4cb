#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ReadLayers, HaveTheirSettings) {
  const Scenario s = scenario_of(
      R"("attributes": {"free": {}, "half": {"range": [0, null], "half_life": "6 months", "baseline": 2},
    "cut": {"range": [0, 1], "saturation": "clamp", "initial": "u"}},
    "relations": {"r": {"range": [-1, 1], "symmetric": true, "baseline": "initial", "ties_random": {"normal": [0, 0.5]},
    "ties": {"A": {"B": -0.25, "source": "s"}}}})");
  EXPECT_EQ(s.attributes[0].saturation, Saturation::none);
  EXPECT_EQ(s.attributes[1].saturation, Saturation::clamp);
  EXPECT_DOUBLE_EQ(s.attributes[1].half_life->years(), 0.5);
  EXPECT_EQ(s.attributes[1].baseline, 2);
  EXPECT_EQ(s.attributes[2].saturation, Saturation::clamp);
  EXPECT_EQ(s.attributes[2].initial.text, "u");
  const Relation& r = s.relations[0];
  EXPECT_EQ(r.saturation, Saturation::headroom);
  EXPECT_TRUE(r.symmetric);
  EXPECT_FALSE(r.baseline);
  EXPECT_EQ(r.ties_random.kind, RandomTies::Kind::normal);
  EXPECT_EQ(r.ties_random.b, 0.5);
  ASSERT_EQ(r.ties.size(), 1U) << "'source' is not an actor";
  EXPECT_EQ(r.ties[0].value.text, "-0.25");
}

TEST(ReadLayers, ARangeWithoutTwoEndsHasNoHeadroom) {
  EXPECT_THAT(messages_of(R"("attributes": {"a": {"range": [0, null], "saturation": "headroom"}})"),
              ElementsAre("error: attributes.a.saturation: headroom needs a range with two finite ends"));
}

TEST(ReadLayers, ABaselineLiesInTheRange) {
  EXPECT_THAT(messages_of(R"("attributes": {"a": {"range": [0, 1], "baseline": 1.5}, "b": {"baseline": 1e9}})"),
              ElementsAre("error: attributes.a.baseline: found 1.5, outside the range [0, 1]"));
  EXPECT_THAT(messages_of(R"("attributes": {"a": {"range": [0, 1], "baseline": 1}})"), IsEmpty());
}

TEST(ReadLayers, AnAttributeIsNotCalledLikeAKeyOfActors) {
  EXPECT_THAT(messages_of(R"("attributes": {"kind": {}})"),
              ElementsAre("error: attributes.kind: 'kind' is a key of actors; choose another name"));
  EXPECT_THAT(messages_of(R"("attributes": {"count": {}})"), IsEmpty());
  EXPECT_THAT(messages_of(R"("attributes": {"count": {}}, "generate_actors": {"S": {"count": 1}})"),
              ElementsAre("error: attributes.count: 'count' is a key of actors; choose another name"));
}

TEST(ReadLayers, ASparseRelationIsZeroWhereItHasNoTie) {
  EXPECT_THAT(
      messages_of(R"("relations": {"r": {"storage": "sparse", "range": [0.5, 1]}})"),
      ElementsAre("error: relations.r.range: a sparse relation needs 0 in its range; write \"storage\": "
                  "\"dense\""));
  EXPECT_THAT(messages_of(R"("relations": {"r": {"storage": "sparse", "initial": 0, "baseline": 0}})"),
              IsEmpty());
}

TEST(ReadLayers, ARelationSaysWhatItsValuesMean) {
  const Scenario s =
      scenario_of(R"("relations": {"plain": {}, "hostility": {"range": [-1, 1], "sense": "hostile",
    "scale": {"1": "war", "-1": "alliance", "0.5": "threats"}}})");
  EXPECT_EQ(s.relations[0].sense, Sense::neutral);
  EXPECT_TRUE(s.relations[0].scale.empty());
  EXPECT_EQ(s.relations[1].sense, Sense::hostile);
  EXPECT_EQ(to_string(s.relations[1].sense), "hostile");
  ASSERT_EQ(s.relations[1].scale.size(), 3U);
  EXPECT_EQ(s.relations[1].scale[0].word, "alliance");
  EXPECT_EQ(s.relations[1].scale[1].at, 0.5);
  EXPECT_EQ(s.relations[1].scale[2].word, "war");
}

TEST(ReadLayers, AScaleHasOneWordForEachValueInTheRange) {
  EXPECT_THAT(
      messages_of(
          R"("relations": {"r": {"range": [0, 1], "scale": {"2": "much", "1": "all", "1.0": "whole"}}})"),
      ElementsAre("error: relations.r.scale.2: found 2, outside the range [0, 1]",
                  "error: relations.r.scale.1.0: 1 has a word already"));
}

TEST(ReadLayers, RandomTiesHaveASpreadThatMakesSense) {
  EXPECT_THAT(
      messages_of(R"("relations": {"r": {"ties_random": {"normal": [0, -1]}},
    "q": {"ties_random": {"uniform": [2, 1]}}})"),
      ElementsAre("error: relations.r.ties_random.normal: the standard deviation (the second number) is "
                  "negative",
                  "error: relations.q.ties_random.uniform: the low end lies above the high end"));
}

}  // namespace
}  // namespace entente::testing_support
