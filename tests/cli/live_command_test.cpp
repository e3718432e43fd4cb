/// `entente live`: the page, its name, and what is refused.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;

class LiveCommand : public ::testing::Test {
 protected:
  Ended live(std::vector<std::string> more) const {
    more.insert(more.begin(), "live");
    return place.entente(more);
  }
  /// That exit code, those words, no page.
  void expect_refused(const std::vector<std::string>& words, int code, const std::string& because) const {
    const auto before = place.entries(".");
    const Ended ended = live(words);
    EXPECT_EQ(ended.code, code);
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(place.entries("."), before);
  }
  Workplace place;
};

TEST_F(LiveCommand, MakesAPageByTheNameOfTheScenario) {
  const Ended ended = live({data("small.json")});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("small-live.html ("));
  EXPECT_THAT(place.read("small-live.html"), HasSubstr("entente-engine"));
}

TEST_F(LiveCommand, OfResultsTakesTheNameOfTheirFolder) {
  ASSERT_EQ(place.entente({"run", data("small.json"), "--runs", "8", "--quiet", "--out", "r"}).code, 0);
  EXPECT_EQ(live({"r", "--quiet"}).code, 0);
  EXPECT_THAT(place.read("r-live.html"), HasSubstr("entente-engine"));
  EXPECT_EQ(live({"r/.", "--quiet"}).code, 73) << "the same name";
  EXPECT_EQ(place.entente({"verify", "r"}).code, 0);
}

TEST_F(LiveCommand, ReplacesAFileWithForceOnly) {
  std::ofstream(place / "here/page.html") << "mine";
  expect_refused({data("small.json"), "--out", "page.html"}, 73, "exists already");
  EXPECT_EQ(place.read("page.html"), "mine");
  EXPECT_EQ(live({data("small.json"), "--out", "page.html", "--force", "--quiet"}).code, 0);
}

TEST_F(LiveCommand, MakesNoMoreRunsThanAPageCan) {
  expect_refused({data("small.json"), "--runs", "20001"}, 64, "--runs: a page makes at most 20000 runs");
  EXPECT_EQ(live({data("small.json"), "--runs", "20000", "--quiet"}).code, 0);
}

TEST_F(LiveCommand, WhatIsChangedAtFirstMustFit) {
  expect_refused({data("small.json"), "--what-if", "nothing"}, 64, "nothing");
  expect_refused({data("small.json"), "--set", "parameters.nothing=1"}, 64, "parameters.nothing");
  expect_refused({"absent.json"}, 66, "absent.json");
}

}  // namespace
}  // namespace entente::testing_support
