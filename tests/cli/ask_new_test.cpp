/// The questions of `entente new`.
#include "cli/ask_new.h"

#include <gmock/gmock.h>

#include <sstream>

#include "cli/exit_codes.h"

namespace entente::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Asked {
  NewScenario request;
  std::string said;
};

Asked ask(const std::string& answers) {
  NewScenario request;
  request.library = std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
  std::istringstream in(answers);
  std::ostringstream out;
  request = ask_for_scenario(request, in, out);
  return {request, out.str()};
}

TEST(AskNew, TakesWhatIsUsualForEmptyLines) {
  const auto [request, said] = ask("\n\n \n\n\r\n\n\n");
  EXPECT_THAT(request.actors, IsEmpty());
  EXPECT_FALSE(request.start);
  EXPECT_THAT(
      said,
      HasSubstr("Who takes part? The two that it is about first.\n  [Norland, Surland, Westmark, Eastmark] "));
  EXPECT_THAT(said, HasSubstr("Some of: attack, talks, mediation"));
}

TEST(AskNew, TakesAnswers) {
  const auto [request, said] = ask(
      "India, Pakistan ,China\ntrust\n2019-02-14\n2020-02-14\ntalks, aid\nWill there be war?\nAfter Pulwama\n");
  EXPECT_THAT(request.actors, ElementsAre("India", "Pakistan", "China"));
  EXPECT_THAT(request.relations, ElementsAre("trust"));
  EXPECT_EQ(to_string(request.start.value()), "2019-02-14");
  EXPECT_EQ(to_string(request.end.value()), "2020-02-14");
  EXPECT_THAT(request.moves, ElementsAre("talks", "aid"));
  EXPECT_THAT(request.questions, ElementsAre("Will there be war?"));
  EXPECT_EQ(request.title, "After Pulwama");
}

TEST(AskNew, AsksAgainWhereAnAnswerCannotBe) {
  const auto [request, said] =
      ask("India\nIndia, Pakistan\nwhere\n\nsoon\n2026-02-01\n2025-01-01\n\nmediation\ntalsk\ntalks\n\n\n");
  EXPECT_THAT(request.actors, ElementsAre("India", "Pakistan"));
  EXPECT_THAT(request.relations, IsEmpty());
  EXPECT_THAT(request.moves, ElementsAre("talks"));
  for (const char* told :
       {"at least two actors", "a word of the language", "written like 2026-01-31, not 'soon'",
        "cannot end on 2025-01-01", "mediation needs a third actor", "did you mean 'talks'?"})
    EXPECT_THAT(said, HasSubstr(told));
}

TEST(AskNew, WritesNothingWhereTheAnswersEnd) {
  EXPECT_THROW(ask(""), Failure);
  EXPECT_THROW(ask("India, Pakistan\ntrust"), Failure);
}

TEST(AskNew, SplitsLists) { EXPECT_THAT(listed(" a ,b c,, d\t"), ElementsAre("a", "b c", "", "d")); }

}  // namespace
}  // namespace entente::cli
