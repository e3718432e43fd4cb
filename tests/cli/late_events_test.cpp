/// Events on or after the end, which a run never reaches: by their dates, or since the command line ends it
/// earlier. Many commands compile the scenario again, without its texts.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Words = std::vector<std::string>;

class LateEvents : public ::testing::Test {
 protected:
  /// A year, an event of which lies on its last day, and one of a table in December.
  void SetUp() override {
    std::ofstream(place / "here/late.csv") << "date,type,who\n2026-12-01,t,A\n";
    std::ofstream(place / "here/late.json")
        << R"({"entente": 1, "time": {"start": "2026-01-01", "end": "2027-01-01"},
      "actors": {"A": {"x": 0.5}}, "attributes": {"x": {}},
      "event_types": {"e": {"effects": [{"change": "x[A]", "by": 1}]}, "t": {"roles": {"who": "actor"}}},
      "events": {"late": {"date": "2027-01-01", "type": "e"}, "autumn": {"date": "2026-10-01", "type": "e"}},
      "events_csv": "late.csv",
      "rules": {"idle": {"when": "x[A] > 9", "emit": {"type": "e"}}},
      "outcomes": {"o": {"is": "x[A] > 1"}, "high": {"is": "x[A] > 1", "over": "ever"}}})";
  }
  Ended in(const Words& words) const { return place.entente(words); }
  const Workplace place;
};

TEST_F(LateEvents, AreToldByRunAndHarmNothing) {
  const Ended ended = in({"run", "late.json", "--runs", "20", "--threads", "1"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("events.late.date: never happens"));
  EXPECT_THAT(ended.out,
              HasSubstr("late never happened: on 2027-01-01 the run, 2026-01-01 to 2027-01-01, has"));
  EXPECT_THAT(place.entries("results"), Not(Contains(StartsWith("."))));
}

TEST_F(LateEvents, ThatTheCommandLineCutsOffAreMeantSo) {
  const Ended ended = in({"run", "late.json", "--until", "2026-06-01", "--runs", "20", "--threads", "1"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.err, Not(HasSubstr("never happen")));
  EXPECT_THAT(ended.out, HasSubstr("autumn never happened"));
  EXPECT_THAT(ended.out, HasSubstr("idle never fired: x[A] > 9 never held; at most 0.5"));
}

TEST_F(LateEvents, AreLookedIntoByADryRun) {
  for (const Words& more : {Words{}, Words{"--set", "time.end=2026-06-01"}}) {
    Words words{"check", "--dry", "late.json", "--threads", "1"};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = in(words);
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("late never happened"));
  }
}

TEST_F(LateEvents, AreNoMatterForWhatCompilesAgain) {
  for (const Words& words : {Words{"check", "--converge", "late.json", "--runs", "4", "--threads", "1"},
                             Words{"check", "--converge", "late.json", "--set", "time.end=2026-06-01", "--runs",
                                   "4", "--threads", "1"},
                             Words{"explain", "late.json", "--outcome", "o", "--runs", "4", "--threads", "1"},
                             Words{"story", "late.json", "--threads", "1"}}) {
    const Ended ended = in(words);
    EXPECT_EQ(ended.code, 0) << words[1] << ": " << ended.err;
  }
}

/// A folder's scenario was warned of when it was run; its story says it once more.
TEST_F(LateEvents, BeforeTheStartAreToldByAStory) {
  std::ofstream(place / "here/late.csv") << "date,type,who\n2025-12-01,t,A\n2025-12-02,t,A\n2026-12-01,t,A\n";
  ASSERT_EQ(in({"run", "late.json", "--runs", "5", "--threads", "1", "--out", "r"}).code, 0);
  for (const char* from : {"late.json", "r"}) {
    EXPECT_THAT(
        in({"story", from, "--threads", "1"}).out,
        HasSubstr("\nBefore the start, and not part of the run: 2 of 3 rows of the table of events.\n"));
    EXPECT_THAT(in({"story", from, "--threads", "1", "--markdown"}).out, HasSubstr("\nBefore the start, and"));
  }
}

}  // namespace
}  // namespace entente::testing_support
