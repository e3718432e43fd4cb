#include <cmath>

#include "nodes_for_tests.h"
#include "scenario/json_scalars.h"

namespace entente::reading {
namespace {

TEST(JsonNumbers, AreThoseOfRfc8259) {
  Node node;
  for (const char* text : {"0", "-0", "10", "0.5", "-1.25", "1e5", "1E+5", "2.5e-3", "0e0"}) {
    EXPECT_TRUE(read_number(text, node)) << text;
    EXPECT_EQ(node.number, std::stod(text)) << text;
    EXPECT_TRUE(node.is(Node::Kind::number)) << text;
  }
  for (const char* text : {"", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x1", "1 ", " 1", "--1",
                           "1.5.2", "1e5.5", "1_000", "nan", "inf"})
    EXPECT_FALSE(read_number(text, node)) << text;
}

TEST(JsonNumbers, TooLargeOnesAreInfiniteAndTooSmallOnesZero) {
  Node node;
  ASSERT_TRUE(read_number("1e400", node));
  EXPECT_TRUE(std::isinf(node.number));
  ASSERT_TRUE(read_number("1e-400", node));
  EXPECT_EQ(node.number, 0);
  ASSERT_TRUE(read_number("0." + std::string(400, '0') + "1", node));
  EXPECT_EQ(node.number, 0);
  ASSERT_TRUE(read_number("1" + std::string(400, '0'), node));
  EXPECT_TRUE(std::isinf(node.number));
}

TEST(JsonNumbers, WholeOnesAreExact) {
  EXPECT_EQ(parse("18446744073709551557", {0, 0}).root->whole, 18446744073709551557U);
  EXPECT_EQ(parse("1e3", {0, 0}).root->whole, 1000U);
  EXPECT_EQ(parse("-3", {0, 0}).root->whole, std::nullopt);
  EXPECT_EQ(parse("2.5", {0, 0}).root->whole, std::nullopt);
  EXPECT_EQ(parse("18446744073709551616", {0, 0}).root->whole, std::nullopt) << "one more than 64 bits hold";
}

TEST(JsonNumbers, ReadBackAsTheNearest) {
  EXPECT_EQ(parse("-0", {0, 0}).root->number, 0);
  EXPECT_FALSE(std::signbit(parse("-0", {0, 0}).root->number)) << "a whole number has no sign of zero";
  EXPECT_TRUE(std::signbit(parse("-0.0", {0, 0}).root->number));
  EXPECT_EQ(parse("1e-400", {0, 0}).root->number, 0);
  EXPECT_EQ(parse("4.9e-324", {0, 0}).root->number, 4.9e-324);
  EXPECT_EQ(parse("0.1", {0, 0}).root->number, 0.1);
}

TEST(JsonNumbers, AFractionIsWholeUpToWhereFractionsEnd) {
  EXPECT_EQ(node_of("9007199254740992.0").whole, 9007199254740992U);
  EXPECT_EQ(node_of("9007199254740994.0").whole, std::nullopt) << "what was meant cannot be told";
  EXPECT_EQ(node_of("-1.0").whole, std::nullopt);
}

}  // namespace
}  // namespace entente::reading
