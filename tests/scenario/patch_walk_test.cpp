#include "scenario/patch_walk.h"

#include "formats_for_tests.h"
#include "nodes_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Whose = PatchWalk::Kind;

const char* const world = R"({"seed": 3, "parameters": {"gain": {"uniform": [0, 1]}},
  "events": {"raid": {"date": "2025-02-01", "type": "t"}}})";

struct Walked {
  bool fine = false;
  std::vector<std::string> said, unnamed;
};

Walked walked(Whose whose, const std::string& patch, const std::string& scenario = world) {
  Diagnostics diagnostics;
  const Node onto = node_of(scenario);
  PatchWalk walk(whose, onto, bare_format(), diagnostics);
  Walked result;
  result.fine = walk(node_of(patch), "");
  result.said = said_in(diagnostics);
  for (const NewEntry& entry : walk.unnamed) result.unnamed.push_back(entry.noun + " " + entry.name);
  return result;
}

TEST(PatchWalk, AChangeOfWhatIsThereIsFine) {
  for (const Whose whose : {Whose::file, Whose::what_if, Whose::setting}) {
    const Walked walk = walked(whose, R"({"seed": 4, "events": {"raid": {"intensity": 2}}})");
    EXPECT_TRUE(walk.fine);
    EXPECT_THAT(walk.said, IsEmpty());
  }
}

TEST(PatchWalk, OnlyAFileIncludesAndExpects) {
  const std::string includes = R"({"include": ["a.json"]})", expects = R"({"expect": {}})",
                    varies = R"({"what_if": {}})";
  const char* const said = "include: files are included by a file, not by a what-if or an override";
  EXPECT_TRUE(walked(Whose::file, includes).fine);
  EXPECT_THAT(walked(Whose::what_if, includes).said, ElementsAre(said));
  EXPECT_THAT(walked(Whose::setting, includes).said, ElementsAre(said));
  EXPECT_FALSE(walked(Whose::what_if, expects).fine);
  EXPECT_TRUE(walked(Whose::what_if, varies).fine);
  EXPECT_FALSE(walked(Whose::setting, varies).fine);
}

TEST(PatchWalk, ANullThatFindsNothingIsAnErrorInASettingOnly) {
  const std::string patch = R"({"events": {"riad": null}})",
                    said = "events.riad: there is no 'riad' to remove (did you mean 'raid'?)";
  EXPECT_THAT(walked(Whose::setting, patch).said, ElementsAre(said));
  EXPECT_FALSE(walked(Whose::setting, patch).fine);
  EXPECT_THAT(walked(Whose::what_if, patch).said, ElementsAre("warning: " + said));
  EXPECT_TRUE(walked(Whose::what_if, patch).fine);
}

TEST(PatchWalk, NullIsNoValueOfWhatIsNeeded) {
  const std::string patch = R"({"events": {"raid": {"date": null}}})";
  EXPECT_THAT(walked(Whose::what_if, patch).said,
              ElementsAre("events.raid.date: found null; expected a date of the calendar, \"YYYY-MM-DD\""));
  EXPECT_TRUE(walked(Whose::file, patch).fine) << "another file may give it";
}

TEST(PatchWalk, ANewThingMustBeWholeUnlessAFileBringsIt) {
  const std::string patch = R"({"events": {"second": {"type": "t"}}})";
  EXPECT_THAT(walked(Whose::setting, patch).said,
              ElementsAre("events.second: unknown event 'second'; a new one needs 'date'; there are: raid"));
  EXPECT_TRUE(walked(Whose::file, patch).fine);
}

TEST(PatchWalk, WhatTwoWhatIfsAddMayBeAppliedTogether) {
  const std::string patch = R"({"events": {"second": {"type": "t"}}})";
  const auto with = [&](const std::string& other) {
    return R"({"events": {}, "what_if": {"a": {"patch": )" + patch + R"(}, "b": {"patch": )" + other + "}}}";
  };
  EXPECT_TRUE(walked(Whose::what_if, patch, with(R"({"events": {"second": {"date": "2025-01-01"}}})")).fine);
  EXPECT_FALSE(walked(Whose::what_if, patch, with(R"({"events": {"second": null}})")).fine);
  EXPECT_FALSE(walked(Whose::what_if, patch, with("{}")).fine);
}

TEST(PatchWalk, KeepsWhatIsNewAndMustBeNamed) {
  const std::string patch =
      R"({"parameters": {"zeal": 1, "gain": 2}, "groups": {"g": []}, "events": {"raid": null}})";
  EXPECT_THAT(walked(Whose::setting, patch).unnamed, ElementsAre("parameter zeal", "group g"));
  EXPECT_THAT(walked(Whose::file, patch).unnamed, IsEmpty());
}

TEST(PatchWalk, AValueBesideADistributionHasNoEffect) {
  const std::string patch = R"({"parameters": {"gain": {"value": 2}}})";
  EXPECT_THAT(walked(Whose::setting, patch).said,
              ElementsAre("parameters.gain.value: 'value' has no effect, since 'uniform' stays; write "
                          "parameters.gain=2"));
  EXPECT_THAT(walked(Whose::what_if, patch).said,
              ElementsAre("parameters.gain.value: 'value' has no effect, since 'uniform' stays; write "
                          "\"gain\": 2"));
  EXPECT_TRUE(walked(Whose::what_if, R"({"parameters": {"gain": {"value": 2, "uniform": null}}})").fine);
}

TEST(PatchWalk, AnEmptyObjectIsNoSetting) {
  EXPECT_THAT(walked(Whose::setting, R"({"events": {}})").said,
              ElementsAre("events: an empty object changes nothing; null removes"));
  EXPECT_TRUE(walked(Whose::what_if, R"({"events": {}})").fine);
}

}  // namespace
}  // namespace entente::reading
