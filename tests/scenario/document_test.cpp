#include "scenario/document.h"

#include "nodes_for_tests.h"

namespace entente::reading {
namespace {

TEST(Document, FindsAMemberByItsKey) {
  Node node = node_of(R"({"a": 1, "b": {"a": 2}})");
  EXPECT_EQ(node.find("a")->number, 1);
  EXPECT_EQ(node.find("b")->find("a")->number, 2);
  EXPECT_EQ(node.find("c"), nullptr);
  EXPECT_EQ(node.find("a")->find("a"), nullptr) << "a number has no members";
  node.find("a")->number = 3;
  EXPECT_EQ(std::as_const(node).find("a")->number, 3);
}

TEST(Document, AnEmptyObjectStandsWhereItIsTold) {
  const Node node = empty_object({2, 7});
  EXPECT_TRUE(node.is(Node::Kind::object));
  EXPECT_FALSE(node.is(Node::Kind::list));
  EXPECT_TRUE(node.members.empty());
  EXPECT_EQ(node.place, (Place{2, 7}));
}

TEST(Shortest, IsExact) {
  EXPECT_EQ(shortest(0.1), "0.1");
  EXPECT_EQ(shortest(1.0 / 3), "0.3333333333333333");
  EXPECT_EQ(shortest(-0.0), "-0");
  EXPECT_EQ(shortest(1e300), "1e+300");
  EXPECT_EQ(shortest(100), "100");
}

}  // namespace
}  // namespace entente::reading
