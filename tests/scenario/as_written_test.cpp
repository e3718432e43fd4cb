#include "scenario/as_written.h"

#include "nodes_for_tests.h"

namespace entente::reading {
namespace {

using Paths = std::set<std::string>;

const char* const written = R"({"rules": {"a": {"rate": 1}, "b": {"rate": 2}}, "dynamics": {"a": {"by": "x"}},
  "events": {"e": {}}})";

TEST(AsWritten, RulesAndProcessesOfTheSameDocumentAreTheSame) {
  const Node document = node_of(written);
  EXPECT_EQ(AsWritten(document).same_in(document), (Paths{"rules.a", "rules.b", "dynamics.a"}));
}

TEST(AsWritten, WhatIsChangedOrNewIsNot) {
  const AsWritten before(node_of(written));
  EXPECT_EQ(before.same_in(node_of(R"({"rules": {"a": {"rate": 1}, "b": {"rate": 3}, "c": {"rate": 2}}})")),
            Paths{"rules.a"});
  EXPECT_EQ(before.same_in(node_of(R"({"rules": {"a": {"by": "x"}}, "dynamics": {"a": {"by": "x"}}})")),
            Paths{"dynamics.a"})
      << "a rule is not held against a process of its name";
}

TEST(AsWritten, BlanksAndCommentsDoNotCount) {
  EXPECT_EQ(AsWritten(node_of(written)).same_in(node_of("{\"rules\": {\"a\" : { // mine\n \"rate\":1}}}")),
            Paths{"rules.a"});
}

TEST(AsWritten, ADocumentWithoutRulesHasNone) {
  EXPECT_EQ(AsWritten(node_of("{}")).same_in(node_of(written)), Paths{});
  EXPECT_EQ(AsWritten(node_of(written)).same_in(node_of("{}")), Paths{});
}

}  // namespace
}  // namespace entente::reading
