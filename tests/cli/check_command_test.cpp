/// `entente check`: what it answers, and what it says of expectations.
#include <gmock/gmock.h>

#include <fstream>

#include "command_line.h"

namespace entente::testing_support {
namespace {

const Line check_command_lines[] = {
    {"check_help", {"check", "--help"}, 0, "example:\n  entente check", "-"},
    {"what_if_misspelt", {"check", "@what_if_misspelt.json"}, 65, "-", "(did you mean 'pressure'?)"},
    {"check", {"check", "@small.json"}, 0, "small.json: ok (3 actors, 1 event, 2 rules, 2 what-ifs)\n", "-"},
    {"check_two", {"check", "@small.json", "@broken.json"}, 65, "small.json: ok", "broken.json: 2 errors\n"},
    {"check_missing", {"check", "nowhere.json", "@broken.json"}, 66, "-", "broken.json: 2 errors\n"},
    {"check_warned",
     {"check", "@warned.json"},
     0,
     "warned.json: ok, 1 warning (",
     "warning: parameters.unused"},
    {"check_two_ways",
     {"check", "@small.json", "--dry", "--converge"},
     64,
     "-",
     "--dry is a check of its own: give it without --converge and --expect"},
    {"check_threads_of_expectations", {"check", "@small.json", "--expect", "--threads", "1"}, 0, "ok", "-"},
    {"check_threads_of_nothing",
     {"check", "@small.json", "--threads", "1"},
     64,
     "-",
     "--threads needs --converge, --dry or --expect"},
    {"check_what_ifs", {"check", "@what_if_broken.json"}, 65, "-", "(with --what-if no-neighbour)"},
};

INSTANTIATE_TEST_SUITE_P(CheckCommand, CommandLine, ::testing::ValuesIn(check_command_lines), row_name);

/// A world that never changes, and what it expects of that.
class CheckExpectations : public ::testing::Test {
 protected:
  Ended expected(const std::string& expect) const {
    std::ofstream(place / "here/s.json")
        << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"}, "runs": 20, "actors": {"A": {"x": 0.5}},
      "attributes": {"x": {}}, "outcomes": {"o": {"is": "x[A] > 0.4"}, "level": {"is": "x[A]"}},
      "what_if": {"more": {"patch": {"actors": {"A": {"x": 0.75}}}}})"
        << (expect.empty() ? "" : ", \"expect\": {" + expect + "}") << "}";
    return place.entente({"check", "--expect", "s.json"});
  }
  const Workplace place;
};

TEST_F(CheckExpectations, ThatAreMetAreASuccess) {
  const Ended ended = expected(
      R"("high": {"outcome": "level", "at_least": 0.5}, "up": {"outcome": "level", "what_if": "more", "increases": true})");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, ::testing::HasSubstr("\n  passed     high\n"));
  EXPECT_THAT(ended.out, ::testing::HasSubstr("level at least 0.5: 0.500 (0.500 to 0.500) in 20 runs\n"));
  EXPECT_THAT(ended.out, ::testing::HasSubstr("level increases: +0.250 (+0.250 to +0.250) in 20 runs\n"));
  EXPECT_THAT(ended.out, ::testing::EndsWith("\n  2 passed, 0 failed, 0 undecided\n"));
}

TEST_F(CheckExpectations, ThatAreNotMetAreNone) {
  const Ended ended =
      expected(R"("low": {"outcome": "level", "at_most": 0.4}, "high": {"outcome": "level", "at_least": 0.5})");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.err, "");
  EXPECT_THAT(ended.out, ::testing::HasSubstr("\n  FAILED     low\n"));
  EXPECT_THAT(ended.out, ::testing::EndsWith("\n  1 passed, 1 failed, 0 undecided\n"));
}

/// 20 of 20 runs do not tell 0.9 from less.
TEST_F(CheckExpectations, ThatTooFewRunsTellOfAreNoneEither) {
  const Ended ended = expected(R"("often": {"outcome": "o", "at_least": 0.9})");
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, ::testing::HasSubstr("\n  undecided  often\n"));
}

TEST_F(CheckExpectations, ThatAreNotThereAreSaidSo) {
  const Ended ended = expected("");
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, ::testing::HasSubstr("expects nothing of itself\n"));
}

TEST(CheckCommandCode, IsTheWorstOfAllFiles) {
  const Workplace place;
  EXPECT_EQ(place.entente({"check", "nowhere.json", data("small.json"), data("broken.json")}).code, 66);
  EXPECT_EQ(place.entente({"check", data("broken.json"), data("small.json")}).code, 65);
  EXPECT_EQ(place.entente({"check", "--quiet", data("warned.json")}).out, "");
}

}  // namespace
}  // namespace entente::testing_support
