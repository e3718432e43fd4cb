/// The calendar of a story.
#include "story/chapters.h"

#include <gmock/gmock.h>

#include <cmath>

#include "support/shipped.h"
#include "told.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

std::vector<std::string> titles(const Story& story) {
  std::vector<std::string> all;
  for (const StoryChapter& chapter : story.chapters) all.push_back(chapter.title);
  return all;
}

Story of(const std::string& more, const std::string& start, const std::string& end,
         const std::string& step = "1 week") {
  const TestScenario made =
      rivals(more, {{}, {"time.start=" + start, "time.end=" + end, "time.step=" + step}, {}});
  EXPECT_TRUE(made.model) << made.messages();
  StoryOptions options;
  options.replays = 0;
  return told(made, options);
}

const std::string busy =
    "'rules': {'cry': {'emit': {'type': 'insult', 'by': 'A', 'of': 'B'}}}, 'watch': ['trust[B,A]']";

TEST(MonthsTitle, SaysNoMoreThanNeeded) {
  using detail::months_title;
  constexpr int y = 2025 * 12;
  EXPECT_EQ(months_title(y + 4, y + 4), "May 2025");
  EXPECT_EQ(months_title(y + 6, y + 8), "July to September 2025");
  EXPECT_EQ(months_title(y, y + 11), "2025");
  EXPECT_EQ(months_title(y + 10, y + 14), "November 2025 to March 2026");
  EXPECT_EQ(months_title(2020 * 12, 2029 * 12 + 11), "2020 to 2029");
}

TEST(Chapters, AreMonthsQuartersYearsOrDecades) {
  EXPECT_THAT(titles(of(busy, "2025-01-01", "2025-03-01")), ElementsAre("January 2025", "February 2025"));
  EXPECT_THAT(titles(of(busy, "2025-05-28", "2026-06-05")),
              ElementsAre("April to June 2025", "July to September 2025", "October to December 2025",
                          "January to March 2026", "April to June 2026"));
  EXPECT_THAT(titles(of(busy, "2021-03-01", "2025-03-01", "1 month")),
              ElementsAre("2021", "2022", "2023", "2024", "2025"));
  EXPECT_THAT(titles(of(busy, "2001-01-01", "2025-01-01", "1 year")),
              ElementsAre("2000 to 2009", "2010 to 2019", "2020 to 2029"));
}

TEST(Chapters, QuietOnesInARowAreOne) {
  const Story story = of("'events': {'x': {'date': '2025-04-10', 'type': 'insult', 'by': 'A', 'of': 'B'}}",
                         "2025-01-01", "2026-01-01");
  EXPECT_THAT(titles(story), ElementsAre("January to March 2025", "April 2025", "May to December 2025"));
  EXPECT_EQ(story.chapters[1].end - story.chapters[1].first, 1U);
}

std::string insult_on(const std::string& date) {
  return "'events': {'x': {'date': '" + date + "', 'type': 'insult', 'by': 'A', 'of': 'B'}}";
}

TEST(DaysTitle, NamesTheYearsWhereTheyDiffer) {
  using detail::days_title;
  const auto day = [](const char* text) { return parse_date(text).value(); };
  EXPECT_EQ(days_title(day("2026-03-02"), day("2026-04-06")), "2 March to 5 April");
  EXPECT_EQ(days_title(day("2025-12-29"), day("2026-01-05")), "29 December 2025 to 4 January 2026");
  EXPECT_EQ(days_title(day("2026-03-02"), day("2026-03-03")), "2 March");
}

/// The step of 30 March begins in March and holds the first days of April.
TEST(Chapters, SayWhichDaysTheyHaveWhereAnEventIsOfTheNextMonth) {
  EXPECT_THAT(titles(of(insult_on("2026-04-01"), "2026-01-05", "2026-10-05")),
              ElementsAre("January to February 2026", "March 2026 (2 March to 5 April)",
                          "April to September 2026 (6 April to 4 October)"));
  EXPECT_THAT(titles(of(insult_on("2026-03-31"), "2026-01-05", "2026-10-05")),
              ElementsAre("January to February 2026", "March 2026", "April to September 2026"));
  EXPECT_THAT(titles(of(insult_on("2026-10-03"), "2026-01-05", "2026-10-05")),
              ElementsAre("January to August 2026", "September 2026 (7 September to 4 October)"));
}

TEST(Chapters, HaveTheMonthsInWhichNoStepBegins) {
  EXPECT_THAT(titles(of(insult_on("2026-02-10"), "2026-01-01", "2026-07-01", "2 months")),
              ElementsAre("January to February 2026", "March to June 2026"));
}

TEST(Chapters, HoldEveryEntryOnceAndTheWholeWayOfEachCell) {
  const TestScenario made = compile_file(scenarios_folder() / "pakistan-afghanistan-2025.json");
  StoryOptions options;
  options.replays = 0;
  const Story story = told(made, options);
  const Catalogue& c = made.model->catalogue();
  std::size_t next = 0;
  for (const StoryChapter& chapter : story.chapters) {
    EXPECT_EQ(chapter.first, next);
    next = chapter.end;
    for (const StoryCell& cell : chapter.cells) {
      double sum = 0;
      for (const auto& [cause, moved] : cell.causes) sum += moved;
      EXPECT_NEAR(cell.to - cell.from, sum, 1e-12) << c.watched[cell.watched].name;
    }
  }
  EXPECT_EQ(next, story.entries.size());
  for (std::size_t w = 0; w < c.watched.size(); ++w) {
    EXPECT_EQ(story.chapters.front().cells[w].from, recorded(*made.model, story.record, c.watched[w].name, 0));
    EXPECT_EQ(story.chapters.back().cells[w].to,
              recorded(*made.model, story.record, c.watched[w].name, c.steps()));
    for (std::size_t k = 1; k < story.chapters.size(); ++k)
      EXPECT_EQ(story.chapters[k].cells[w].from, story.chapters[k - 1].cells[w].to);
  }
}

}  // namespace
}  // namespace entente
