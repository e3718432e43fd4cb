#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "small_network.h"

namespace entente {
namespace {

using testing_support::small_network;

/// The element that begins the document, read as any other program would.
pugi::xml_node graphml_read(const Network& network, std::size_t date, pugi::xml_document& document) {
  EXPECT_TRUE(document.load_string(graphml(network, date).c_str()));
  return document.child("graphml");
}

std::string datum(const pugi::xml_node& of, const char* key) {
  return of.find_child_by_attribute("data", "key", key).text().as_string();
}

TEST(Graphml, HasOfEveryTieItsMeanSignSizeAndSpread) {
  pugi::xml_document document;
  const pugi::xml_node graph = graphml_read(small_network(), 2, document).child("graph");
  EXPECT_STREQ(graph.attribute("id").as_string(), "trust 2025-03-01");
  EXPECT_STREQ(graph.attribute("edgedefault").as_string(), "directed");
  const pugi::xml_node edge = graph.child("edge");
  EXPECT_STREQ(edge.attribute("source").as_string(), "A");
  EXPECT_STREQ(edge.attribute("target").as_string(), "B");
  std::vector<std::string> values;
  for (const char* key : {"weight", "sign", "strength", "sd", "p05", "p95"}) values.push_back(datum(edge, key));
  EXPECT_THAT(values, ::testing::ElementsAre("-1", "-1", "1", "0.25", "-2", "0"));
  EXPECT_EQ(std::distance(graph.children("edge").begin(), graph.children("edge").end()), 4);
}

TEST(Graphml, HasOfEveryActorItsNameKindAndAttributes) {
  pugi::xml_document document;
  const pugi::xml_node root = graphml_read(small_network(), 0, document),
                       node = root.child("graph").child("node");
  EXPECT_EQ(datum(node, "name"), "Alpha");
  EXPECT_EQ(datum(node, "kind"), "state");
  EXPECT_EQ(datum(node, "a0"), "1.5");
  EXPECT_EQ(datum(node.next_sibling("node"), "a0"), "NaN");
  EXPECT_EQ(datum(node.next_sibling("node").next_sibling("node"), "name"), "say \"hi\"");
  EXPECT_STREQ(root.find_child_by_attribute("key", "id", "a0").attribute("attr.name").as_string(), "x");
}

TEST(Graphml, DeclaresEveryKeyThatItUses) {
  pugi::xml_document document;
  const pugi::xml_node root = graphml_read(small_network(true), 1, document);
  EXPECT_STREQ(root.child("graph").attribute("edgedefault").as_string(), "undirected");
  for (const pugi::xml_node of : root.child("graph").children())
    for (const pugi::xml_node data : of.children("data"))
      EXPECT_TRUE(root.find_child_by_attribute("key", "id", data.attribute("key").as_string()))
          << data.attribute("key").as_string();
}

}  // namespace
}  // namespace entente
