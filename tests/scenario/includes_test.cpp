#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string including(const std::string& files) { return scenario_with("\"include\": [" + files + "]"); }

TEST(Includes, AreMergedInOrderAndTheFileLast) {
  const Folder folder;
  folder.write("one.json", R"({"seed": 1, "runs": 1, "title": "one"})");
  folder.write("sub/two.json", R"({"include": ["three.json"], "runs": 2, "title": "two"})");
  folder.write("sub/three.json", R"({"description": "three", "title": "three"})");
  folder.write("s.json", scenario_with(R"("include": ["one.json", "sub/two.json"], "title": "main")"));
  const Loaded loaded = load_file(folder, "s.json");
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.title, "main");
  EXPECT_EQ(loaded.scenario.description, "three");
  EXPECT_EQ(loaded.scenario.runs, 2U);
  EXPECT_EQ(loaded.scenario.seed, 1U);
  EXPECT_EQ(loaded.scenario.resolved.find("include"), std::string::npos);
}

const char* const one_event =
    R"("event_types": {"x": {"effects": []}}, "events": {"e": {"date": "2025-02-01", "type": "x"}})";

/// The number of events with the what-if `off`, and what is said.
std::pair<std::size_t, std::vector<std::string>> with_off(const Folder& folder) {
  LoadOptions options;
  options.what_ifs = {"off"};
  const Loaded loaded = load_file(folder, "s.json", options);
  return {loaded.scenario.events.size(), loaded.lines};
}

TEST(Includes, KeepTheNullsOfWhatIfs) {
  const Folder folder;
  const std::string off = R"("what_if": {"off": {"patch": {"events": {"e": null}}}})";
  folder.write("base.json", "{" + std::string(one_event) + "}");
  folder.write("s.json", scenario_with(R"("include": ["base.json"], )" + off));
  EXPECT_THAT(with_off(folder), ::testing::Pair(0U, IsEmpty()));
  folder.write("s.json", scenario_with(std::string(one_event) + ", " + off));
  EXPECT_THAT(with_off(folder), ::testing::Pair(0U, IsEmpty())) << "it means the same without includes";
}

TEST(Includes, MergeThePatchesOfOneWhatIf) {
  const Folder folder;
  folder.write("base.json",
               "{" + std::string(one_event) +
                   R"(, "seed": 3, "what_if": {"off": {"patch": {"events": {"e": {"date": "2025-03-01"}}}}}})");
  folder.write("s.json",
               including("\"base.json\"").replace(1, 0, R"("what_if": {"off": {"patch": {"seed": null}}}, )"));
  EXPECT_THAT(with_off(folder), ::testing::Pair(1U, IsEmpty()));
  const Scenario scenario = load_file(folder, "s.json").scenario;
  EXPECT_NE(scenario.resolved.find("\"seed\": null"), std::string::npos);
  EXPECT_NE(scenario.resolved.find("2025-03-01"), std::string::npos);
}

TEST(Includes, ANullOfAWhatIfTakesThePlaceOfWhatItsFileIncludes) {
  const Folder folder;
  folder.write("base.json",
               "{" + std::string(one_event) +
                   R"(, "what_if": {"off": {"patch": {"events": {"e": {"date": "2025-03-01"}}}}}})");
  folder.write(
      "s.json",
      scenario_with(R"("include": ["base.json"], "what_if": {"off": {"patch": {"events": {"e": null}}}})"));
  EXPECT_THAT(with_off(folder), ::testing::Pair(0U, IsEmpty()));
}

TEST(Includes, ANullInPlaceOfAWhatIfRemovesIt) {
  const Folder folder;
  folder.write("base.json", R"({"what_if": {"off": {"patch": {"seed": 3}}, "on": {"patch": {"seed": 4}}}})");
  folder.write("s.json", scenario_with(R"("include": ["base.json"], "what_if": {"off": null})"));
  const Loaded loaded = load_file(folder, "s.json");
  EXPECT_THAT(loaded.lines, IsEmpty());
  ASSERT_EQ(loaded.scenario.what_ifs.size(), 1U);
  EXPECT_EQ(loaded.scenario.what_ifs[0].id, "on");
}

TEST(Includes, ANullThatFindsNothingInThemIsWarnedOf) {
  const Folder folder;
  folder.write("base.json", "{" + std::string(one_event) + "}");
  folder.write("s.json", scenario_with(R"("include": ["base.json"],
  "events": {"f": null, "e": {"probability": null}, "g": {"date": null}}, "rules": {"r": null})"));
  EXPECT_THAT(
      load_file(folder, "s.json").lines,
      ElementsAre(
          "s.json:2:14: warning: events.f: there is no 'f' to remove",
          "s.json:2:31: warning: events.e.probability: there is no 'probability' to remove",
          "s.json:2:67: error: events.g.date: found null; expected a date of the calendar, \"YYYY-MM-DD\"",
          "s.json:2:85: warning: rules.r: there is no 'r' to remove"));
}

TEST(Includes, AValueBesideADistributionThatStaysIsAnError) {
  const Folder folder;
  folder.write("base.json", R"({"parameters": {"x": {"uniform": [0, 1]}}})");
  folder.write("s.json", scenario_with(R"("include": ["base.json"], "parameters": {"x": {"value": 20}})"));
  EXPECT_THAT(
      load_file(folder, "s.json").lines,
      ElementsAre("s.json:1:126: error: parameters.x.value: 'value' has no effect, since 'uniform' stays; "
                  "write \"x\": 20"));
  folder.write(
      "s.json",
      scenario_with(R"("include": ["base.json"], "parameters": {"x": {"value": 20, "uniform": null}})"));
  EXPECT_THAT(load_file(folder, "s.json").lines, IsEmpty());
}

TEST(Includes, EachFileMayNameItsSchema) {
  const Folder folder;
  folder.write("base.json", R"({"$schema": "other.json", "seed": 5})");
  folder.write("s.json", scenario_with(R"("$schema": "schema.json", "include": ["base.json"])"));
  const Loaded loaded = load_file(folder, "s.json");
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.resolved.find("$schema"), std::string::npos);
  folder.write("t.json", scenario_with(R"("include": ["base.json"])"));
  EXPECT_EQ(load_file(folder, "t.json").scenario.hash, loaded.scenario.hash) << "it means nothing to a run";
}

TEST(Includes, ErrorsPointIntoTheFileOfTheValue) {
  const Folder folder;
  folder.write("sub/base.json", "{\n  \"runs\": 0\n}");
  folder.write("s.json", including("\"sub/base.json\""));
  EXPECT_THAT(
      load_file(folder, "s.json").lines,
      ElementsAre(
          "sub/base.json:2:11: error: runs: found the number 0; expected a whole number from 1 to 4294967295"));
}

TEST(Includes, ACycleIsAnError) {
  const Folder folder;
  folder.write("s.json", including("\"a.json\""));
  folder.write("a.json", R"({"include": ["s.json"]})");
  EXPECT_THAT(load_file(folder, "s.json").lines,
              ElementsAre("a.json:1:14: error: include[0]: includes itself: s.json → a.json → s.json"));
}

TEST(Includes, OneFileMayComeOnTwoWays) {
  const Folder folder;
  folder.write("base.json", R"({"seed": 5})");
  folder.write("a.json", R"({"include": ["base.json"]})");
  folder.write("s.json", including(R"("a.json", "base.json")"));
  EXPECT_THAT(load_file(folder, "s.json").lines, IsEmpty());
}

TEST(Includes, ManyWaysEnd) {
  const Folder folder;
  for (int i = 0; i < 20; ++i) {
    const std::string next = "\"" + std::to_string(i + 1) + ".json\"";
    folder.write(std::to_string(i) + ".json", R"({"include": [)" + next + ", " + next + "]}");
  }
  folder.write("20.json", "{}");
  folder.write("s.json", including("\"0.json\""));
  const auto lines = load_file(folder, "s.json").lines;
  ASSERT_FALSE(lines.empty());
  EXPECT_NE(lines[0].find("more than 1000 includes"), std::string::npos);
}

TEST(Includes, MayNotLeaveTheFolder) {
  const Folder folder;
  folder.write("secret.json", R"({"seed": 5})");
  folder.write("inner/s.json", including("\"../secret.json\""));
  EXPECT_THAT(
      load_file(folder, "inner/s.json").lines,
      ElementsAre("inner/s.json:1:82: error: include[0]: '../secret.json' lies outside the scenario's folder "
                  "and the library"));
}

TEST(Includes, MayNotLeaveTheFolderThroughALink) {
  const Folder folder;
  folder.write("secret.json", R"({"seed": 5})");
  folder.write("inner/s.json", including("\"link.json\""));
  fs::create_symlink("../secret.json", folder.path() / "inner/link.json");
  const Loaded loaded = load_file(folder, "inner/s.json");
  ASSERT_EQ(loaded.lines.size(), 1U);
  EXPECT_NE(loaded.lines[0].find("'link.json' lies outside"), std::string::npos);
  EXPECT_EQ(loaded.scenario.seed, 1U);
}

TEST(Includes, MayComeFromTheLibrary) {
  const Folder folder;
  folder.write("library/base.json", R"({"include": ["other.json"]})");
  folder.write("library/other.json", R"({"seed": 5})");
  folder.write("mine/s.json", including("\"base.json\""));
  LoadOptions options;
  options.library = {folder.path() / "library"};
  const Loaded loaded = load_file(folder, "mine/s.json", options);
  EXPECT_THAT(loaded.lines, IsEmpty());
  EXPECT_EQ(loaded.scenario.seed, 5U);
}

TEST(Includes, AMissingOneIsAnErrorAtItsPlaceAndTheRestIsChecked) {
  const Folder folder;
  folder.write("s.json", R"({"entente": 1, "include": ["nope.json"],
  "runs": "many"})");
  EXPECT_THAT(
      load_file(folder, "s.json").lines,
      ElementsAre(
          "s.json:1:28: error: include[0]: there is no file 'nope.json' beside this one or in the library",
          "s.json:2:11: error: runs: found the text \"many\"; expected a whole number from 1 to 4294967295"))
      << "that 'time' is missing is not said: it may stand in the missing file";
}

TEST(Includes, AMisspeltOneIsLookedForBesideAndInTheLibrary) {
  const Folder folder;
  folder.write("library/blocks/alliance.json", "{}");
  folder.write("mine/actors.json", "{}");
  folder.write("mine/s.json", including("\"actrs.json\", \"blocks/aliance.json\", \"../mine/actors.jsn\""));
  LoadOptions options;
  options.library = {folder.path() / "library"};
  EXPECT_THAT(load_file(folder, "mine/s.json", options).lines,
              ElementsAre(HasSubstr("(did you mean 'actors.json'?)"),
                          HasSubstr("(did you mean 'blocks/alliance.json'?)"),
                          HasSubstr("there is no file '../mine/actors.jsn'")));
}

TEST(Includes, OfAnotherVersionAreErrors) {
  const Folder folder;
  folder.write("base.json", R"({"entente": 2})");
  folder.write("s.json", including("\"base.json\""));
  EXPECT_THAT(load_file(folder, "s.json").lines,
              ElementsAre("base.json:1:13: error: entente: found the number 2; expected the version 1"));
}

TEST(Files, TheScenarioItselfMustExist) {
  const Folder folder;
  EXPECT_THROW(load_file(folder, "nope.json"), FileError);
  EXPECT_THROW(load_file(folder, ""), FileError) << "a folder is not a scenario";
}

TEST(Files, TooLargeOnesAreErrors) {
  const Folder folder;
  folder.write("s.json", including("\"large.json\""));
  fs::resize_file(folder.write("large.json", "{}"), std::uintmax_t{257} << 20U);
  EXPECT_THAT(
      load_file(folder, "s.json").lines,
      ElementsAre(
          "s.json:1:82: error: include[0]: 'large.json' cannot be read: the file is larger than 256 MB"));
}

}  // namespace
}  // namespace entente::testing_support
