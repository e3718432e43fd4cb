/// `entente explore --resume`: an exploration that was interrupted goes on, to the same bytes.
#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "process.h"

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Words = std::vector<std::string>;

/// A run takes some milliseconds.
constexpr const char* small_world = R"({"entente": 1, "seed": 5,
  "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 day"},
  "generate_actors": {"A": {"count": 12}}, "parameters": {"p": 0.1},
  "relations": {"r": {"range": [-1, 1]}},
  "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": "p"}},
  "outcomes": {"o": {"is": "r[A1, A2] > 0.05"}, "n": {"is": "r[A1, A2]"}},
  "what_if": {"calm": {"patch": {"dynamics": {"n": {"volatility": "p / 2"}}}}}
})";

class ExploreResume : public ::testing::Test {
 protected:
  ExploreResume() { std::ofstream(place / "here/s.json") << small_world; }
  Ended explore(const std::string& out, Words more, const Start& start = {}) const {
    Words words{"explore", "s.json", "--threads", "1", "--runs", "200", "--out", out};
    words.insert(words.end(), more.begin(), more.end());
    return place.entente(words, start);
  }
  /// Ends it when a part of its journal is written.
  Ended interrupted(const Words& words) const {
    Start start;
    start.meanwhile = [&](int pid) {
      std::error_code none;
      const fs::path journal = place / "here/.r.journal";
      for (int tries = 0; tries < 4000; ++tries) {
        const auto size = fs::file_size(journal, none);
        if (!none && size > 2000) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      }
      ::kill(pid, SIGINT);
    };
    return explore("r", words, start);
  }
  const Workplace place;
};

const Words along{"--sweep", "p=0.05:0.2:8", "--among", "calm"};

TEST_F(ExploreResume, GoesOnToTheSameBytes) {
  ASSERT_EQ(explore("whole", along).code, 0);
  Words resumed = along;
  resumed.emplace_back("--resume");
  const Ended stopped = interrupted(resumed);
  ASSERT_EQ(stopped.code, 130) << stopped.err;
  EXPECT_EQ(stopped.out, "");
  EXPECT_THAT(stopped.err, AllOf(HasSubstr("entente: interrupted after "), HasSubstr("goes on from there\n")));
  EXPECT_THAT(place.entries(), ElementsAre(".r.journal", "s.json", "whole"));
  const Ended ended = explore("r", resumed);
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.err, HasSubstr("entente: going on after "));
  EXPECT_THAT(place.entries(), ElementsAre("r", "s.json", "whole"));
  for (const char* file : {"points.csv", "differences.csv"})
    EXPECT_EQ(place.read(std::string("r/") + file), place.read(std::string("whole/") + file));
}

TEST_F(ExploreResume, AJournalOfAnotherExplorationIsNotThrownAwayUnasked) {
  Words resumed = along;
  resumed.emplace_back("--resume");
  ASSERT_EQ(interrupted(resumed).code, 130);
  const std::string kept = place.read(".r.journal");
  resumed.insert(resumed.end(), {"--seed", "6"});
  const Ended refused = explore("r", resumed);
  EXPECT_EQ(refused.code, 73);
  EXPECT_THAT(refused.err, HasSubstr("the journal of another exploration"));
  EXPECT_EQ(place.read(".r.journal"), kept);
  resumed.emplace_back("--force");
  EXPECT_EQ(explore("r", resumed).code, 0);
  EXPECT_THAT(place.entries(), ElementsAre("r", "s.json"));
}

TEST_F(ExploreResume, AnInterruptLeavesNothingBehind) {
  Start start;
  start.meanwhile = [&](int pid) {
    while (place.entries().size() < 2) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    ::kill(pid, SIGTERM);
  };
  EXPECT_EQ(explore("r", {"--sweep", "p=0.05:0.2:200"}, start).code, 143);
  EXPECT_THAT(place.entries(), ElementsAre("s.json"));
}

TEST_F(ExploreResume, AWrongQuestionLeavesNoJournal) {
  EXPECT_NE(explore("r", {"--resume", "--reach", "o >= 0.5", "--with", "nobody"}).code, 0);
  EXPECT_THAT(place.entries(), ElementsAre("s.json"));
}

TEST_F(ExploreResume, ProgressIsShownOnATerminal) {
  Start start;
  start.columns = 80;
  start.environment = {{"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}};
  const Ended ended = explore("r", along, start);
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr(" of 3,200 runs, "));
  EXPECT_THAT(ended.out, HasSubstr(" s left\x1b[K"));
}

}  // namespace
}  // namespace entente::testing_support
