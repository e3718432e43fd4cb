#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "small_network.h"

namespace entente {
namespace {

using testing_support::small_network;

pugi::xml_node gexf_graph(std::optional<std::size_t> date, pugi::xml_document& document,
                          bool symmetric = false) {
  EXPECT_TRUE(document.load_string(gexf(small_network(symmetric), date).c_str()));
  return document.child("gexf").child("graph");
}

/// `0.5 2025-01-01..2025-03-01`: a value and its stretch, `)` where the end is not of it.
std::string stretch(const pugi::xml_node& value) {
  const bool open = !value.attribute("endopen").empty();
  return value.attribute("value").as_string() + std::string(" ") + value.attribute("start").as_string() + ".." +
         value.attribute(open ? "endopen" : "end").as_string() + (open ? ")" : "");
}

std::vector<std::string> stretches(const pugi::xml_node& edge) {
  std::vector<std::string> all;
  for (const pugi::xml_node value : edge.child("attvalues").children()) all.push_back(stretch(value));
  return all;
}

TEST(Gexf, HasTheStretchesOfEqualWeightOfEveryTie) {
  pugi::xml_document document;
  const pugi::xml_node graph = gexf_graph({}, document);
  EXPECT_STREQ(graph.attribute("mode").as_string(), "dynamic");
  EXPECT_STREQ(graph.attribute("start").as_string(), "2025-01-01");
  EXPECT_STREQ(graph.attribute("end").as_string(), "2025-03-01");
  const pugi::xml_node edges = graph.child("edges"), first = edges.first_child();
  EXPECT_THAT(stretches(first),
              ::testing::ElementsAre("0.5 2025-01-01..2025-03-01)", "-1 2025-03-01..2025-03-01"));
  EXPECT_STREQ(first.attribute("weight").as_string(), "-1") << "that at the end";
  EXPECT_THAT(stretches(first.next_sibling()), ::testing::ElementsAre("0.2 2025-02-01..2025-03-01"))
      << "before it is not there";
  EXPECT_EQ(std::distance(edges.begin(), edges.end()), 4);
  EXPECT_STREQ(edges.last_child().attribute("id").as_string(), "3");
  EXPECT_EQ(first.child("spells").first_child().attribute("start").as_string(), std::string("2025-01-01"));
}

TEST(Gexf, AtADateHasNoTime) {
  pugi::xml_document document;
  const pugi::xml_node graph = gexf_graph(1, document, true);
  EXPECT_STREQ(graph.attribute("mode").as_string(), "static");
  EXPECT_STREQ(graph.attribute("defaultedgetype").as_string(), "undirected");
  EXPECT_TRUE(graph.attribute("start").empty());
  EXPECT_THAT(stretches(graph.child("edges").first_child()), ::testing::ElementsAre("0.5 .."));
  EXPECT_TRUE(graph.child("edges").first_child().child("spells").empty());
}

TEST(Gexf, HasOfEveryActorItsNameKindAndAttributes) {
  pugi::xml_document document;
  const pugi::xml_node nodes = gexf_graph(0, document).child("nodes");
  std::vector<std::string> told;
  for (const pugi::xml_node node : nodes.children()) {
    told.push_back(node.attribute("id").as_string() + std::string(" ") + node.attribute("label").as_string());
    for (const pugi::xml_node value : node.child("attvalues").children())
      told.back() +=
          std::string(" ") + value.attribute("for").as_string() + "=" + value.attribute("value").as_string();
  }
  EXPECT_THAT(told, ::testing::ElementsAre("A Alpha kind=state a0=1.5", "B B kind=group a0=NaN",
                                           "C say \"hi\" kind=state a0=-INF"));
}

}  // namespace
}  // namespace entente
