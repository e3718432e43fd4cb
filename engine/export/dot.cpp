#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "export/ties.h"

namespace entente {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : xml_text(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace

std::string dot(const Network& network, std::size_t date) {
  const EvolutionRelation& relation = network.evolution.relations[network.relation];
  const std::vector<NetworkTie> ties = ties_at(network, date);
  double largest = 0;
  for (const NetworkTie& tie : ties) largest = std::max(largest, std::abs(tie.mean));
  std::string text =
      fmt::format("{} {} {{\n  label={};\n  node [shape=box, style=rounded];\n",
                  relation.symmetric ? "graph" : "digraph", quoted(relation.name),
                  quoted(network.title + ": " + relation.name + ", " + network.evolution.dates[date]));
  for (const NetworkActor& actor : network.actors)
    text += fmt::format("  {} [label={}];\n", quoted(actor.id), quoted(actor.name));
  for (const NetworkTie& tie : ties)
    text += fmt::format("  {} {} {} [mean={}, style={}, color={}, penwidth={:.2f}, tooltip={}];\n",
                        quoted(network.actors[tie.from].id), relation.symmetric ? "--" : "->",
                        quoted(network.actors[tie.to].id), tie_number(tie.mean),
                        tie.mean < 0 ? "dashed" : "solid", tie.mean < 0 ? "\"#a34a05\"" : "\"#45277f\"",
                        0.5 + 4 * std::abs(tie.mean) / largest, quoted(tie_number(tie.mean)));
  return with_references(text + "}\n");
}

}  // namespace entente
