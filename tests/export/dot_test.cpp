#include <gmock/gmock.h>

#include "small_network.h"

namespace entente {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing_support::small_network;

TEST(Dot, DrawsTiesSolidOrDashedTheWiderTheStronger) {
  EXPECT_EQ(dot(small_network(), 0), R"(digraph "trust" {
  label="Two & more: trust, 2025-01-01";
  node [shape=box, style=rounded];
  "A" [label="Alpha"];
  "B" [label="B"];
  "C" [label="say \"hi\""];
  "A" -> "B" [mean=0.5, style=solid, color="#45277f", penwidth=4.50, tooltip="0.5"];
  "B" -> "A" [mean=-0.25, style=dashed, color="#a34a05", penwidth=2.50, tooltip="-0.25"];
  "C" -> "B" [mean=0.1, style=solid, color="#45277f", penwidth=1.30, tooltip="0.1"];
}
)");
}

TEST(Dot, OfASymmetricRelationIsAGraph) {
  const std::string text = dot(small_network(true), 2);
  EXPECT_THAT(text, HasSubstr("graph \"trust\" {"));
  EXPECT_THAT(text, Not(HasSubstr("digraph")));
  EXPECT_THAT(text, HasSubstr("\"A\" -- \"B\" [mean=-1, style=dashed"));
}

TEST(Dot, KeepsLinesAndQuotesOfNamesWithinThem) {
  Network network = small_network();
  network.actors[0].name = "one\ntwo \\ \"three\" \x1b[2J";
  EXPECT_THAT(dot(network, 0), HasSubstr("\"A\" [label=\"one two \\\\ \\\"three\\\" \uFFFD[2J\"];\n"));
}

TEST(Dot, OfNoTiesHasActorsOnly) {
  Network network = small_network();
  network.evolution.relations[0].start.assign(9, 0);
  network.evolution.relations[0].cells.clear();
  EXPECT_THAT(dot(network, 1), ::testing::EndsWith("[label=\"say \\\"hi\\\"\"];\n}\n"));
}

}  // namespace
}  // namespace entente
