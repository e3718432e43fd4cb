/// A story as text, as Markdown and as JSON, for programs that use the library.
#include <gmock/gmock.h>

#include <clocale>
#include <nlohmann/json.hpp>
#include <regex>

#include "told.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class StoryTexts : public ::testing::Test {
 protected:
  StoryTexts() {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    collect(*made_.model, 1, collector_);
    spread_ = spread_of(collector_);
    ensemble_ = summarise(collector_);
    story_ = *build_story(*made_.model, made_.scenario, spread_, {});
  }
  StoryDocument document(std::size_t shown = 100) const {
    return {.scenario = made_.scenario,
            .catalogue = made_.model->catalogue(),
            .story = story_,
            .spread = spread_,
            .ensemble = ensemble_,
            .runs = 16,
            .file = "rivals.json",
            .what_ifs = {},
            .settings = {"parameters.speed=6"},
            .chosen = why_medoid(collector_, true),
            .actors = {},
            .shown = select_salient(story_, shown)};
  }
  static std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      all.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return all;
  }

  const TestScenario made_ = rivals(R"('rules': {'insults': {'for': ['i in actor', 'j in actor'],
      'when': 'trust[i, j] < 0', 'rate': '20 * speed * -trust[i, j]', 'emit': {'type': 'insult', 'by': 'i', 'of': 'j'}}},
    'events': {'summit': {'date': '2025-03-01', 'type': 'talks', 'host': 'C', 'guests': ['A', 'B']}},
    'outcomes': {'bad': {'is': 'trust[A, B] < -0.6', 'label': 'It went badly'}}, 'watch': ['trust[A,B]', 'tally[A]'])",
                                    {{}, {R"(relations.trust.scale={"-1": "foes", "1": "friends"})"}, {}});
  Collector collector_{made_.model->catalogue(), 16, {false}};
  Spread spread_;
  Summary ensemble_;
  Story story_;
};

TEST_F(StoryTexts, ATextFitsItsWidth) {
  const std::string text = story_text(document(), 60);
  for (const std::string& line : lines(text)) EXPECT_LE(line.size(), 60U + 8U) << line;  // arrows take 3 bytes
  EXPECT_THAT(text, ContainsRegex("\n  2025-03-01 +talks: host Cascadia,"));
  EXPECT_THAT(text, HasSubstr("\nSet: parameters.speed=6\n"));
  EXPECT_THAT(text, HasSubstr("It went badly"));
  EXPECT_THAT(text, ContainsRegex("the[ \n]one[ \n]nearest[ \n]to[ \n]the[ \n]median[ \n]of[ \n]all"));
  EXPECT_EQ(story_text(document(), 1), story_text(document(), 40)) << "the narrowest";
}

/// A run does not reach back to them: said, not dropped.
TEST(StoryOfEarlierEvents, SaysThatTheyAreNotPartOfTheRun) {
  const auto text = [](const std::string& events) {
    const TestScenario made = rivals("'events': {" + events + "}, 'watch': ['tally[A]']");
    const Story story = told(made);
    Collector collector(made.model->catalogue(), 16, {false});
    collect(*made.model, 1, collector);
    const Spread spread = spread_of(collector);
    const Summary ensemble = summarise(collector);
    return story_text({.scenario = made.scenario,
                       .catalogue = made.model->catalogue(),
                       .story = story,
                       .spread = spread,
                       .ensemble = ensemble,
                       .runs = 16,
                       .file = "rivals.json",
                       .what_ifs = {},
                       .settings = {},
                       .chosen = "",
                       .actors = {},
                       .shown = {}});
  };
  const std::string early = "'early': {'date': '2024-12-31', 'type': 'insult', 'by': 'A', 'of': 'B'}",
                    yearly =
                        "'yearly': {'date': '2024-06-01', 'every': '1 year', 'type': 'insult', 'by': 'A', "
                        "'of': 'B'}",
                    first = "'first': {'date': '2025-01-01', 'type': 'insult', 'by': 'A', 'of': 'B'}";
  EXPECT_THAT(text(early + ", " + first), HasSubstr("\nBefore the start, and not part of the run: 1 event.\n"));
  EXPECT_THAT(text(yearly + ", " + first), Not(HasSubstr("Before the start")));
}

TEST_F(StoryTexts, WhatStandsOutIsPaintedAndNothingElseChanges) {
  const auto paint = [](TextEmphasis emphasis, std::string_view text) {
    return (emphasis == TextEmphasis::strong ? "<b>" : "<i>") + std::string(text) + "</>";
  };
  const std::string painted = story_text(document(), 80, paint);
  EXPECT_THAT(painted, HasSubstr("<b>How it came out</>\n"));
  EXPECT_EQ(std::regex_replace(painted, std::regex("<.>|</>"), ""), story_text(document()));
}

TEST_F(StoryTexts, WhatIsLeftOutIsCounted) {
  StoryDocument few = document(2);
  EXPECT_THAT(story_text(few, 200), ContainsRegex("; the [0-9]+ that mattered most are shown[.]\n"));
  few.all_by = "as you know";
  EXPECT_THAT(story_text(few, 200),
              ContainsRegex("; the [0-9]+ that mattered most are shown .as you know.[.]\n"));
  EXPECT_THAT(story_text(few, 200), HasSubstr("Not shown: insult"));
  EXPECT_THAT(story_text(document(), 200), Not(HasSubstr("Not shown")));
}

TEST_F(StoryTexts, MarkdownHasTheSameSentences) {
  const std::string text = story_markdown(document());
  EXPECT_THAT(text,
              ContainsRegex("\n- \\*\\*2025-03-01\\*\\* talks: host Cascadia, guests Aland and Borduria\n"));
  EXPECT_THAT(text, HasSubstr("\n| outcome | in this run | of 16 runs |\n"));
}

TEST_F(StoryTexts, ACellEndsWithWhatItsValueMeans) {
  EXPECT_THAT(story_text(document(), 200),
              ContainsRegex("\n +trust.A,B. [^\n]+ [(]between foes and friends[)]: "));
  EXPECT_THAT(story_markdown(document()), HasSubstr(" (between foes and friends) | "));
}

TEST_F(StoryTexts, JsonHasEveryEntry) {
  const auto json = nlohmann::json::parse(story_json(document(1)));
  std::size_t entries = 0, shown = 0;
  for (const auto& chapter : json["chapters"])
    for (const auto& entry : chapter["entries"]) ++entries, shown += entry["told"] == true;
  EXPECT_EQ(entries, story_.entries.size());
  EXPECT_EQ(shown, 1U);
  EXPECT_EQ(json["scenario"], "rivals.json");
  EXPECT_THAT(json["outcomes"], SizeIs(1));
}

TEST_F(StoryTexts, WhatWouldEndOtherwiseReadsSo) {
  const std::string text = story_text(document(), 200);
  EXPECT_THAT(text, ContainsRegex("would end at"));
  EXPECT_FALSE(std::regex_search(text, std::regex("would end at ([^ ]+), not \\1[.;]")));
}

}  // namespace
}  // namespace entente
