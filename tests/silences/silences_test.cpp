#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SilencesTest : public SilentWorlds {};

TEST_F(SilencesTest, WhereEverythingHappensThereAreNone) {
  EXPECT_THAT(
      texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'A'}}}, 'outcomes': {'size': {'is': 'x[A]'}}"),
      ElementsAre());
}

TEST_F(SilencesTest, ARuleIsToldWithThePartThatNeverHeldAndTheNearestValue) {
  const auto rule = [](const std::string& when) {
    return texts("'rules': {'r': {'when': '" + when + "', 'emit': {'type': 'grow', 'who': 'A'}}}");
  };
  EXPECT_THAT(rule("trust[A,B] > 0.4"),
              ElementsAre("r never fired: trust[A,B] > 0.4 never held; at most -0.3"));
  EXPECT_THAT(rule("t < 0"), ElementsAre("r never fired: t < 0 never held; never below 0"));
  EXPECT_THAT(rule("0.4 < trust[A, B]"),
              ElementsAre("r never fired: 0.4 < trust[A, B] never held; at most -0.3"));
  EXPECT_THAT(rule("x[A] == 3"), ElementsAre("r never fired: x[A] == 3 never held; nearest 1"));
  EXPECT_THAT(rule("y[A] != y[B]"), ElementsAre("r never fired: y[A] != y[B] never held"));
  EXPECT_THAT(rule("x[C] < x[A]"),
              ElementsAre("r never fired: x[C] < x[A] never held; never below 4, against 1"));
  EXPECT_THAT(
      rule("t > 0.5 && (x[A] > 1.0001 && x[B] < 1)"),
      ElementsAre(
          "r never fired: x[A] > 1.0001 never held; at most 1; and x[B] < 1 never held; never below 2"));
}

TEST_F(SilencesTest, ActorsThatAreNotTheSameAreNotNearlySo) {
  EXPECT_THAT(
      texts("'rules': {'r': {'for': ['i in pair', 'j in pair'], 'when': 'i == j', 'emit': {'type': 'grow', "
            "'who': 'i'}}}"),
      ElementsAre("r never fired: i == j never held"));
  EXPECT_THAT(
      texts("'events': {'e': {'type': 'grow', 'who': 'A', 'date': '2025-03-05', 'when': 'who == B && t < 1'}}"),
      ElementsAre("e never happened: A == B never held"));
  EXPECT_THAT(texts("'outcomes': {'o': {'is': 'A == B && t < 1', 'over': 'ever'}}"),
              ElementsAre("o: 0 in all runs; A == B never held"));
}

/// Of what `||` joins, each comparison that never held has its own nearest value.
TEST_F(SilencesTest, ThePartsOfAnAlternativeAreToldWithTheirNearestValues) {
  const auto rule = [](const std::string& when) {
    return texts("'rules': {'r': {'when': '" + when + "', 'emit': {'type': 'grow', 'who': 'A'}}}");
  };
  EXPECT_THAT(rule("trust[A,B] > 0.4 || x[C] < x[A]"),
              ElementsAre("r never fired: trust[A,B] > 0.4 || x[C] < x[A] never held; trust[A,B] at most -0.3, "
                          "x[C] never below 4, against 1"));
  EXPECT_THAT(
      rule("x[A] == 1 && (x[A] > 3 || y[A] != 0 || 2 < x[B])"),
      ElementsAre("r never fired: x[A] > 3 || y[A] != 0 || 2 < x[B] never held; x[A] at most 1, x[B] at "
                  "most 2"))
      << "what is no comparison has no value that is near";
  EXPECT_THAT(
      rule("t >= 0 && (x[B] > 5 || y[A] > 1) || x[A] > 3"),
      ElementsAre("r never fired: t >= 0 && (x[B] > 5 || y[A] > 1) || x[A] > 3 never held; x[B] at most 2, "
                  "y[A] at most 0, x[A] at most 1"))
      << "what held by itself kept nothing";
  EXPECT_THAT(
      rule("x[A] > 2 || x[A] > 3 || x[A] > 4 || x[A] > 5"),
      ElementsAre("r never fired: x[A] > 2 || x[A] > 3 || x[A] > 4 || x[A] > 5 never held; x[A] at most 1, "
                  "x[A] at most 1, x[A] at most 1, ..."));
}

TEST_F(SilencesTest, EachPartOfAnAlternativeHasItsOwnNearestBinding) {
  const Silences found = silences(
      world(
          "'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] > 0.4 || x[i] > 9', "
          "'emit': "
          "{'type': 'grow', 'who': 'i'}}}, 'events': {'e': {'date': '2025-03-05', 'type': 'grow', 'who': 'B', "
          "'when': 'x[who] > 3 || t > 0.9'}}, 'outcomes': {'o': {'is': 'x[A] > 20 || x[B] < 0', 'over': "
          "'ever'}}"),
      4);
  ASSERT_EQ(found.found.size(), 3u);
  EXPECT_EQ(
      found.found[0].text,
      "r never fired: trust[i, j] > 0.4 || x[i] > 9 never held; trust[B, A] at most 0.25, x[C] at most 4 (the "
      "nearest of 6)");
  EXPECT_EQ(found.found[1].text,
            "e never happened: x[B] > 3 || t > 0.9 never held; x[B] at most 2, t at most 0.162");
  EXPECT_EQ(found.found[2].text,
            "o: 0 in all runs; x[A] > 20 || x[B] < 0 never held; x[A] nearest 1, x[B] nearest 2");
  const SilentPart& part = found.found[0].parts.at(0);
  EXPECT_FALSE(part.nearest);
  ASSERT_EQ(part.alternatives.size(), 2u);
  EXPECT_EQ(part.alternatives[1].condition, "x[C] > 9");
  EXPECT_EQ(part.alternatives[1].nearest->value, 4);
  EXPECT_EQ(part.alternatives[1].nearest->threshold, 9);
  EXPECT_THAT(silences_json(found), ::testing::HasSubstr(R"("alternatives": [
            {
              "condition": "trust[B, A] > 0.4",
              "nearest": 0.25,)"));
}

}  // namespace
}  // namespace entente
