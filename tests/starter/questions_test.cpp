/// What one may want to know of a new scenario.
#include "starter/questions.h"

#include <gmock/gmock.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> asked(const std::vector<std::string>& words) {
  std::vector<std::string> ids;
  for (const Question& question : chosen_questions(words, small_world({"A", "B", "C"}, {"trust"})))
    ids.push_back(question.id);
  return ids;
}

TEST(StarterQuestions, AreUnderstoodInOnesOwnWords) {
  EXPECT_THAT(asked({}), ElementsAre("war", "tension"));
  EXPECT_THAT(asked({"War", "will they fight?"}), ElementsAre("war")) << "each once";
  EXPECT_THAT(asked({"Does the ceasefire hold?"}), ElementsAre("peace"));
  EXPECT_THAT(asked({"Who stands alone, and which blocs form?"}), ElementsAre("standing", "blocs"));
  EXPECT_THAT(asked({"How wars begin"}), ElementsAre("war"));
  EXPECT_THAT(refusal([] { asked({"toward warmth"}); }), HasSubstr("what is asked for is not known"));
  EXPECT_THAT(refusal([] { asked({"wra"}); }), HasSubstr("(did you mean 'war'?)"));
  EXPECT_THAT(refusal([] { asked({"war\n"}); }), HasSubstr("characters that cannot be written"));
  EXPECT_THAT(refusal([] {
                chosen_questions({"blocs"}, small_world({"A", "B"}, {"trust"}));
              }),
              HasSubstr("at least 3 actors"));
}

TEST(StarterQuestions, BecomeOutcomesWithTheirWords) {
  Json scenario;
  const WorldDraft world = small_world({"India", "Pakistan"}, {"trust=-3:3"});
  add_outcomes(chosen_questions({"Will it come to war?", "standing"}, world), world, scenario);
  EXPECT_EQ(scenario["outcomes"]["war"],
            Json::parse(R"json({"is": "min(trust[IND, PAK] / 3, trust[PAK, IND] / 3) < war_below", "over": "ever",
                            "label": "Will it come to war? (India and Pakistan)"})json"));
  EXPECT_EQ(scenario["outcomes"]["standing"]["is"], "mean(k in actor where k != IND : closeness(k, IND))");
  EXPECT_EQ(scenario["outcomes"]["standing"]["label"], "How close others are to India at the end");
  EXPECT_EQ(scenario["parameters"].size(), 1u);
  EXPECT_EQ(scenario["parameters"]["war_below"]["source"], "to be judged");
}

TEST(StarterQuestions, AreAboutThoseWhomTheyName) {
  const WorldDraft world = small_world({"India", "Pakistan", "China"}, {"trust"});
  const auto asked_of = [&](const std::string& words) { return chosen_questions({words}, world).front(); };
  EXPECT_EQ(asked_of("Will China attack India?").about.one, 2u);
  EXPECT_EQ(asked_of("Will China attack India?").label, "Will China attack India?");
  EXPECT_EQ(asked_of("Will China invade?").label, "Will China invade? (China and India)");
  EXPECT_EQ(asked_of("Is there war in Indiana?").about.one, 0u) << "that is another word";
}

TEST(StarterQuestions, KnowWhichWayTheyGo) {
  EXPECT_EQ(direction_of("war"), -1);
  EXPECT_EQ(direction_of("peace"), 1);
  EXPECT_EQ(direction_of("blocs"), 0);
  EXPECT_THAT(known_questions(), ElementsAre("war", "peace", "tension", "standing", "blocs"));
}

}  // namespace
}  // namespace entente::starter
