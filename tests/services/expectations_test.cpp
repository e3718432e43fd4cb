/// What scenarios expect of themselves.
#include <entente/compare.h>
#include <gmock/gmock.h>

#include <fstream>

#include "support/compiled.h"

namespace entente {
namespace {

using Verdict = TestedExpectation::Verdict;

/// A scenario file with these expectations.
class Expectations : public testing::Test {
 protected:
  ~Expectations() override { std::filesystem::remove(file_); }

  std::vector<TestedExpectation> tested(const std::string& expect, const StopFlag* stop = nullptr) {
    std::ofstream(file_) << R"world({"entente": 1, "runs": 200, "seed": 5,
      "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 month"},
      "actors": {"A": {}, "B": {}}, "parameters": {"rate": 2}, "relations": {"trust": {"range": [-1, 1]}},
      "event_types": {"raid": {"effects": [{"change": "trust[A, B]", "by": -0.3}]}},
      "rules": {"raids": {"rate": "rate", "emit": {"type": "raid"}}},
      "outcomes": {"war": {"is": "trust[A, B] < -0.6", "over": "ever"}, "none": {"is": "0 / (0 * trust[A, B])"},
    "beyond" : {
  "is" : "1 / (0 * trust[A, B])"
}
}, "watch": ["trust[A, B]"],
      "what_if": {"tense": {"patch": {"parameters": {"rate": 6}}}},
      "expect": )world" << expect
                         << "}";
    const Variation from{file_, {}};
    auto all = test_expectations(from, read_and_compile(from).scenario, 1, stop);
    if (!all) throw std::runtime_error("stopped");
    return *all;
  }

 private:
  const std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("entente-expect-" + std::to_string(getpid()) + ".json");
};

TEST_F(Expectations, PassFailOrAreUndecidedByTheirIntervals) {
  const auto all = tested(R"({
    "more": {"outcome": "war", "what_if": "tense", "increases": true},
    "less": {"outcome": "war", "what_if": "tense", "decreases": true},
    "some": {"outcome": "war", "at_least": 0.01, "at_most": 0.99},
    "close": {"outcome": "war", "at_least": 0.3, "runs": 4}})");
  EXPECT_EQ(all.at(0).verdict, Verdict::passed);
  EXPECT_EQ(all.at(1).verdict, Verdict::failed);
  EXPECT_EQ(all.at(2).verdict, Verdict::passed);
  EXPECT_EQ(all.at(3).verdict, Verdict::undecided);
  EXPECT_EQ(all.at(3).runs, 4U);
  EXPECT_TRUE(all.at(0).share);
  EXPECT_GT(all.at(0).value, 0.2);
}

TEST_F(Expectations, AreOfWatchedCellsToo) {
  const auto all = tested(R"({"low": {"metric": "trust[A,B]", "over": "min", "at_most": -0.1}})");
  EXPECT_EQ(all.at(0).verdict, Verdict::passed);
  EXPECT_FALSE(all.at(0).share);
}

TEST_F(Expectations, OfWhatIsNoNumberAreNotDecided) {
  const auto all =
      tested(R"({"a": {"outcome": "none", "at_most": 1}, "b": {"outcome": "beyond", "at_least": 1}})");
  for (const TestedExpectation& one : all) {
    EXPECT_EQ(one.verdict, Verdict::undecided);
    EXPECT_TRUE(std::isnan(one.value));
  }
  EXPECT_EQ(all.at(0).strays.no_number, all.at(0).runs);
  EXPECT_EQ(all.at(1).strays.infinite, all.at(1).runs);
}

TEST_F(Expectations, StopWhenAsked) {
  const std::atomic<bool> stop{true};
  EXPECT_THROW(tested(R"({"some": {"outcome": "war", "at_least": 0.01}})", &stop), std::runtime_error);
}

TEST_F(Expectations, AreAskedInWords) {
  Expectation e;
  e.increases = true;
  EXPECT_EQ(requirement_text(e), "increases");
  e.at_least = 0.4;
  EXPECT_EQ(requirement_text(e), "increases, at least 0.4");
}

TEST(ReadAndCompile, SaysEveryErrorOfAScenarioThatIsWrong) {
  const Variation from{std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/tutorial.json",
                       {{}, {"runs=no", "time.step=no"}, {}}};
  try {
    read_and_compile(from);
    FAIL() << "nothing was said";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::scenario);
    EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("runs"), testing::HasSubstr("time.step")));
  }
}

TEST(WorldOf, KnowsTheKindsOfProcessesOfItsScenario) {
  Variation scenario{"s.json", {}};
  scenario.options.process_kinds.emplace_back().type = "contagion";
  const Variation world = world_of(Expectation{}, scenario);
  ASSERT_EQ(world.options.process_kinds.size(), 1U);
  EXPECT_EQ(world.options.process_kinds.front().type, "contagion");
}

}  // namespace
}  // namespace entente
