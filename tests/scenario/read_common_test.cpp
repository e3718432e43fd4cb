#include "nodes_for_tests.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> said_of_choice(const std::string& object, bool at_most) {
  Diagnostics diagnostics;
  const Node node = node_of(object);
  check_one_of(Item(&node, "p"), {"by", "raise_to", "lower_to"}, at_most, diagnostics);
  return said_in(diagnostics);
}

TEST(ReadCommon, GivenKeysAreListedInTheOrderAsked) {
  const Node node = node_of(R"({"c": null, "x": 1, "a": 2})");
  EXPECT_THAT(given_of(Item(&node, ""), {"a", "b", "c"}), ElementsAre("a", "c"));
}

TEST(ReadCommon, OneOfSeveralKeysMustBeGiven) {
  EXPECT_THAT(said_of_choice(R"({"by": 1})", false), IsEmpty());
  EXPECT_THAT(said_of_choice("{}", false),
              ElementsAre("p: found none of them; expected exactly one of: by, raise_to, lower_to"));
  EXPECT_THAT(
      said_of_choice(R"({"lower_to": 1, "by": 1})", false),
      ElementsAre("p.lower_to: found by and lower_to; expected exactly one of: by, raise_to, lower_to"));
}

TEST(ReadCommon, OrNoneWhereThatIsMeant) {
  EXPECT_THAT(said_of_choice("{}", true), IsEmpty());
  EXPECT_THAT(said_of_choice(R"({"by": 1, "raise_to": 1, "lower_to": 1})", true),
              ElementsAre("p.raise_to: found by and raise_to and lower_to; expected at most one of: by, "
                          "raise_to, lower_to"));
  EXPECT_THAT(said_of_choice("[]", false), IsEmpty()) << "no object, which was said";
}

TEST(ReadCommon, AVariableIsBoundOnce) {
  Diagnostics diagnostics;
  const Node node = node_of(R"(["k in a", "m in a", "k in b"])");
  EXPECT_EQ(read_bindings(Item(&node, "for"), diagnostics).size(), 3U);
  EXPECT_THAT(said_in(diagnostics), ElementsAre("for[2]: the variable 'k' is bound twice"));
}

TEST(ReadCommon, WhatIsNoKeyOfAnEventFillsARole) {
  const Node node =
      node_of(R"({"type": "raid", "by_whom": "A", "date": "x", "at": ["B", 7, "C"], "intensity": 2})");
  const Emission emission = read_emission(Item(&node, "events.e"), {"type", "date", "intensity"});
  EXPECT_EQ(emission.type.value, "raid");
  EXPECT_EQ(emission.intensity.text, "2");
  ASSERT_EQ(emission.roles.size(), 2U);
  EXPECT_EQ(emission.roles[0].role.value, "by_whom");
  EXPECT_FALSE(emission.roles[0].list);
  EXPECT_TRUE(emission.roles[1].list);
  ASSERT_EQ(emission.roles[1].values.size(), 2U) << "what is no text was said by the check";
  EXPECT_EQ(emission.roles[1].values[1].value, "C");
  EXPECT_EQ(emission.roles[1].values[1].origin.path, "events.e.at[2]");
}

}  // namespace
}  // namespace entente::reading
