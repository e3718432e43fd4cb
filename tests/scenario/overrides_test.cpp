#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const variations = R"("parameters": {"gain": 0.2}, "seed": 7,
  "what_if": {"more": {"patch": {"parameters": {"gain": 0.4}, "runs": 5}}, "less": {"patch": {"parameters": {"gain": 0.1}, "seed": null}}})";

Loaded varied(std::vector<std::string> what_ifs, std::vector<std::string> overrides = {}) {
  LoadOptions options;
  options.what_ifs = std::move(what_ifs);
  options.overrides = std::move(overrides);
  return load_text(variations, options);
}

TEST(WhatIf, PatchesInTheOrderGiven) {
  EXPECT_EQ(varied({}).scenario.parameters[0].value, 0.2);
  EXPECT_EQ(varied({"more", "less"}).scenario.parameters[0].value, 0.1);
  const Loaded loaded = varied({"less", "more"});
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.parameters[0].value, 0.4);
  EXPECT_EQ(loaded.scenario.runs, 5U);
  EXPECT_EQ(loaded.scenario.seed, 1U) << "null removes";
  EXPECT_EQ(loaded.scenario.what_ifs.size(), 2U);
}

TEST(WhatIf, AnUnknownIdSaysWhichThereAre) {
  EXPECT_THAT(
      varied({"mroe"}).lines,
      ElementsAre(
          "--what-if mroe:1:11: error: 'mroe' is not a what-if (did you mean 'more'?); there are: more, less"));
  LoadOptions options;
  options.what_ifs = {"x"};
  EXPECT_THAT(load_text("", options).lines,
              ElementsAre("--what-if x:1:11: error: 'x' is not a what-if; there is none"));
}

/// Found by fuzzing: what is no UTF-8 became another text without a word.
TEST(Override, IsUtf8) {
  EXPECT_THAT(varied({}, {"title=caf\xe9"}).lines,
              ElementsAre(::testing::HasSubstr("error: invalid UTF-8; expected a text")));
  EXPECT_THAT(varied({}, {"title=caf\u00e9"}).lines, IsEmpty());
}

TEST(WhatIf, ErrorsOfAPatchAreSaidAlsoWhereItIsNotApplied) {
  const Loaded loaded = load_text(R"("what_if": {"w": {"patch": {"evnts": {"e": null}}}})");
  ASSERT_EQ(loaded.lines.size(), 1U);
  EXPECT_NE(loaded.lines[0].find("what_if.w.patch.evnts: unknown key (did you mean 'events'?)"),
            std::string::npos);
}

TEST(WhatIf, APatchNeedNotBeComplete) {
  EXPECT_THAT(
      load_text(
          R"("events": {"e": {"date": "2025-01-02", "type": "t"}, "f": {"date": "2025-01-02", "type": "t"}},
  "what_if": {"w": {"patch": {"events": {"e": {"date": "2025-02-01"}, "f": null}}}})")
          .lines,
      IsEmpty());
}

TEST(Set, TakesJsonOrText) {
  const Loaded loaded = varied({"more"}, {"parameters.gain=0.9", "title=hello world", "description=\"quoted\"",
                                          "actors.A={\"name\": \"Aland\"}", "time.end=2025-03-01"});
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.parameters[0].value, 0.9) << "after the what-ifs";
  EXPECT_EQ(loaded.scenario.title, "hello world");
  EXPECT_EQ(loaded.scenario.description, "quoted");
  EXPECT_EQ(loaded.scenario.actors.at(0).name, "Aland");
  EXPECT_EQ(to_string(loaded.scenario.time.end), "2025-03-01");
}

TEST(Set, NullRemoves) {
  EXPECT_TRUE(varied({}, {"parameters.gain=null"}).scenario.parameters.empty());
  EXPECT_THAT(varied({}, {"time=null"}).lines,
              ElementsAre("--set time=null:1:12: error: time: found null; expected an object (time)"));
}

TEST(Set, ErrorsPointIntoIt) {
  const Loaded loaded = varied({}, {"parameters.gain=high", "paramters.gain=1"});
  ASSERT_EQ(loaded.lines.size(), 2U);
  EXPECT_EQ(
      loaded.lines[0],
      "--set parameters.gain=high:1:23: error: parameters.gain: found the text \"high\"; expected a number");
  EXPECT_NE(loaded.lines[1].find(
                "--set paramters.gain=1:1:7: error: paramters: unknown key (did you mean 'parameters'?)"),
            std::string::npos);
}

TEST(Set, AsksForWhatHasTheNameThatStandsAlone) {
  EXPECT_THAT(varied({}, {"gain=1"}).lines,
              ElementsAre(::testing::StartsWith(
                  "--set gain=1:1:7: error: gain: unknown key (did you mean 'parameters.gain'?); the keys")));
}

TEST(Set, NeedsAPathAndAValue) {
  const char* const problem = "expected PATH=VALUE, like parameters.gain=0.4";
  for (const char* text : {"gain", "=1", "a..b=1", ".a=1", "a.=1"}) {
    EXPECT_THAT(varied({}, {text}).lines,
                ElementsAre("--set " + std::string(text) + ":1:7: error: " + problem));
  }
}

TEST(Set, ADeepPathIsAnError) {
  std::string path = "a";
  for (int i = 0; i < 100000; ++i) path += ".a";
  const Loaded loaded = varied({}, {path + "=1"});
  ASSERT_EQ(loaded.lines.size(), 1U);
  EXPECT_NE(loaded.lines[0].find("expected PATH=VALUE"), std::string::npos);
}

TEST(Set, CannotInclude) {
  const Loaded loaded = varied({}, {"include=[\"x.json\"]"});
  ASSERT_FALSE(loaded.lines.empty());
  EXPECT_NE(loaded.lines[0].find("files are included by a file"), std::string::npos);
}

}  // namespace
}  // namespace entente::testing_support
