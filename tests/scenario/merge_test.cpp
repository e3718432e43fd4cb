#include "scenario/merge.h"

#include <gtest/gtest.h>

namespace entente::reading {
namespace {

Node parsed(const std::string& text, int source = 0) { return *parse(text, {source, 0}).root; }

std::string merged(const std::string& target, const std::string& patch) {
  Node node = parsed(target);
  merge(node, parsed(patch));
  return write(node);
}

struct Example {
  const char *original, *patch, *result;
};

/// The test cases of RFC 7386, appendix A.
const Example examples[] = {
    {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
    {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
    {R"({"a":"b"})", R"({"a":null})", R"({})"},
    {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
    {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
    {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
    {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
    {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
    {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
    {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
    {R"({"a":"foo"})", R"(null)", R"(null)"},
    {R"({"a":"foo"})", R"("bar")", R"("bar")"},
    {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
    {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
    {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
};

TEST(Merge, FollowsTheRfc) {
  for (const Example& example : examples) {
    EXPECT_EQ(merged(example.original, example.patch), write(parsed(example.result))) << example.patch;
  }
}

TEST(Merge, KeepsTheOrderOfTheBase) {
  EXPECT_EQ(merged(R"({"b":1,"a":2})", R"({"c":3,"a":4})"), write(parsed(R"({"b":1,"a":4,"c":3})")));
}

TEST(Merge, EveryValueKeepsThePlaceItWasWrittenAt) {
  Node node = parsed(R"({"a": {"x": 1, "y": 2}})", 0);
  merge(node, parsed(R"({"a": {"y": 3}})", 1));
  const Node& a = *node.find("a");
  EXPECT_EQ(a.place, (Place{0, 6}));
  EXPECT_EQ(a.find("x")->place.source, 0);
  EXPECT_EQ(a.find("y")->place, (Place{1, 12}));
  EXPECT_EQ(a.members[1].place, (Place{1, 7}));
}

TEST(Merge, WhatLostAMemberStandsWhereItWasRemoved) {
  Node node = parsed(R"({"a": {"x": 1}})", 0);
  merge(node, parsed(R"({"a": {"x": null}})", 1));
  EXPECT_EQ(node.find("a")->place, (Place{1, 6}));
}

TEST(MergeScenario, PatchesOfWhatIfsAreComposed) {
  Node node = empty_object({});
  merge_scenario(node,
                 parsed(R"({"what_if": {"w": {"note": null, "patch": {"events": {"a": null}, "seed": 1}}}})"));
  merge_scenario(node, parsed(R"({"what_if": {"w": {"patch": {"events": {"b": null}, "seed": null}}}})"));
  EXPECT_EQ(
      write(node),
      write(parsed(R"({"what_if": {"w": {"patch": {"events": {"a": null, "b": null}, "seed": null}}}})")));
}

TEST(MergeScenario, ElsewhereNullRemovesAndStaysInLists) {
  Node node = empty_object({});
  merge_scenario(
      node, parsed(R"({"relations": {"r": {"half_life": null, "range": [0, null]}}, "what_if": {"w": null}})"));
  EXPECT_EQ(write(node), write(parsed(R"({"relations": {"r": {"range": [0, null]}}, "what_if": {}})")));
}

}  // namespace
}  // namespace entente::reading
