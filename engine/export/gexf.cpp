#include <map>

#include "export/xml.h"

namespace entente {
namespace {

void declare(pugi::xml_node attributes, const std::string& id, const std::string& title, const char* type) {
  pugi::xml_node attribute = attributes.append_child("attribute");
  set(attribute, "id", id);
  set(attribute, "title", title);
  set(attribute, "type", type);
}

void add_actors(pugi::xml_node graph, const Network& network) {
  pugi::xml_node declared = graph.append_child("attributes");
  set(declared, "class", "node");
  declare(declared, "kind", "kind", "string");
  for (std::size_t a = 0; a < network.attributes.size(); ++a)
    declare(declared, "a" + std::to_string(a), network.attributes[a], "double");
  pugi::xml_node nodes = graph.append_child("nodes");
  for (const NetworkActor& actor : network.actors) {
    pugi::xml_node node = nodes.append_child("node");
    set(node, "id", actor.id);
    set(node, "label", actor.name);
    pugi::xml_node values = node.append_child("attvalues");
    const auto add = [&](const std::string& of, const std::string& value) {
      pugi::xml_node attvalue = values.append_child("attvalue");
      set(attvalue, "for", of);
      set(attvalue, "value", value);
    };
    add("kind", actor.kind);
    for (std::size_t a = 0; a < actor.attributes.size(); ++a)
      add("a" + std::to_string(a), xml_number(actor.attributes[a]));
  }
}

/// The first and last date of a stretch, and the mean in it.
struct Spell {
  std::size_t first = 0, last = 0;
  double mean = 0;
};
using Spells = std::map<std::pair<std::size_t, std::size_t>, std::vector<Spell>>;

/// Every tie with its stretches of equal weight; where its mean is 0 it is not there.
Spells spells_of(const Network& network, std::size_t first, std::size_t last) {
  Spells all;
  for (std::size_t date = first; date <= last; ++date)
    for (const NetworkTie& tie : ties_at(network, date)) {
      std::vector<Spell>& spells = all[{tie.from, tie.to}];
      if (!spells.empty() && spells.back().last + 1 == date && spells.back().mean == tie.mean)
        spells.back().last = date;
      else
        spells.push_back({date, date, tie.mean});
    }
  return all;
}

/// A stretch lasts until the next recorded date.
void add_bounds(pugi::xml_node node, const Network& network, const Spell& spell) {
  const auto& dates = network.evolution.dates;
  set(node, "start", dates[spell.first]);
  if (spell.last + 1 < dates.size())
    set(node, "endopen", dates[spell.last + 1]);
  else
    set(node, "end", dates[spell.last]);
}

void add_ties(pugi::xml_node graph, const Network& network, const Spells& ties, bool over_time) {
  pugi::xml_node declared = graph.append_child("attributes");
  set(declared, "class", "edge");
  set(declared, "mode", over_time ? "dynamic" : "static");
  declare(declared, "mean", "mean", "double");
  pugi::xml_node edges = graph.append_child("edges");
  std::size_t number = 0;
  for (const auto& [pair, spells] : ties) {
    pugi::xml_node edge = edges.append_child("edge");
    set(edge, "id", std::to_string(number++));
    set(edge, "source", network.actors[pair.first].id);
    set(edge, "target", network.actors[pair.second].id);
    set(edge, "weight", tie_number(spells.back().mean));
    pugi::xml_node values = edge.append_child("attvalues");
    for (const Spell& spell : spells) {
      pugi::xml_node value = values.append_child("attvalue");
      set(value, "for", "mean");
      set(value, "value", tie_number(spell.mean));
      if (over_time) add_bounds(value, network, spell);
    }
    if (!over_time) continue;
    pugi::xml_node there = edge.append_child("spells");
    for (const Spell& spell : spells) add_bounds(there.append_child("spell"), network, spell);
  }
}

}  // namespace

std::string gexf(const Network& network, std::optional<std::size_t> date) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("gexf");
  set(root, "xmlns", "http://gexf.net/1.3");
  set(root, "version", "1.3");
  pugi::xml_node meta = root.append_child("meta");
  meta.append_child("creator").text().set("entente");
  meta.append_child("description").text().set(xml_text(network.title).c_str());
  const auto& dates = network.evolution.dates;
  const EvolutionRelation& relation = network.evolution.relations[network.relation];
  pugi::xml_node graph = root.append_child("graph");
  set(graph, "mode", date ? "static" : "dynamic");
  set(graph, "defaultedgetype", relation.symmetric ? "undirected" : "directed");
  if (!date) {
    set(graph, "timeformat", "date");
    set(graph, "timerepresentation", "interval");
    set(graph, "start", dates.front());
    set(graph, "end", dates.back());
  }
  add_actors(graph, network);
  const std::size_t first = date.value_or(0), last = date.value_or(dates.size() - 1);
  add_ties(graph, network, spells_of(network, first, last), !date);
  return text_of(document);
}

}  // namespace entente
