
#include <cmath>

#include "export/ties.h"
#include "export/xml.h"

namespace entente {
namespace {

void add_key(pugi::xml_node root, const std::string& id, const char* of, const std::string& name,
             const char* type) {
  pugi::xml_node key = root.append_child("key");
  set(key, "id", id);
  set(key, "for", of);
  set(key, "attr.name", name);
  set(key, "attr.type", type);
}

void add_data(pugi::xml_node node, const std::string& key, const std::string& value) {
  pugi::xml_node data = node.append_child("data");
  set(data, "key", key);
  data.text().set(xml_text(value).c_str());
}

constexpr const char* of_ties[] = {"weight", "sign", "strength", "sd", "p05", "p95"};

void add_keys(pugi::xml_node root, const Network& network) {
  add_key(root, "name", "node", "name", "string");
  add_key(root, "kind", "node", "kind", "string");
  for (std::size_t a = 0; a < network.attributes.size(); ++a)
    add_key(root, "a" + std::to_string(a), "node", network.attributes[a], "double");
  for (const char* name : of_ties) add_key(root, name, "edge", name, "double");
}

void add_actor(pugi::xml_node graph, const NetworkActor& actor) {
  pugi::xml_node node = graph.append_child("node");
  set(node, "id", actor.id);
  add_data(node, "name", actor.name);
  add_data(node, "kind", actor.kind);
  for (std::size_t a = 0; a < actor.attributes.size(); ++a)
    add_data(node, "a" + std::to_string(a), xml_number(actor.attributes[a]));
}

void add_tie(pugi::xml_node graph, const Network& network, const NetworkTie& tie) {
  pugi::xml_node edge = graph.append_child("edge");
  set(edge, "source", network.actors[tie.from].id);
  set(edge, "target", network.actors[tie.to].id);
  const double values[] = {tie.mean, tie.mean < 0 ? -1.0 : 1.0, std::abs(tie.mean), tie.sd, tie.p05, tie.p95};
  for (std::size_t k = 0; k < std::size(of_ties); ++k) add_data(edge, of_ties[k], tie_number(values[k]));
}

}  // namespace

std::string graphml(const Network& network, std::size_t date) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("graphml");
  set(root, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  add_keys(root, network);
  pugi::xml_node graph = root.append_child("graph");
  const EvolutionRelation& relation = network.evolution.relations[network.relation];
  set(graph, "id", relation.name + " " + network.evolution.dates[date]);
  set(graph, "edgedefault", relation.symmetric ? "undirected" : "directed");
  for (const NetworkActor& actor : network.actors) add_actor(graph, actor);
  for (const NetworkTie& tie : ties_at(network, date)) add_tie(graph, network, tie);
  return text_of(document);
}

}  // namespace entente
