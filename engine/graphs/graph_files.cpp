#include "graphs/graph_files.h"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "base/text_places.h"
#include "graphs/listed_ties.h"

namespace entente::detail {

std::string GraphText::place(std::size_t offset) const {
  const Position at = reading::position_in(text, offset, '\n');
  return fmt::format("{}:{}:{}: ", file, at.line, at.column);
}

void GraphText::fail(std::size_t offset, const std::string& what) const {
  throw DataError(place(offset) + what);
}

void add_node(Graph& graph, GraphNode node, const GraphText& text) {
  if (graph.nodes.size() == max_actors) text.fail(node.offset, too_many_actors());
  graph.nodes.push_back(std::move(node));
}

double edge_weight(const std::map<std::string, std::string>& has, std::size_t offset, const GraphText& text) {
  const auto number = [&](const std::string& name) -> std::optional<double> {
    const auto found = has.find(name);
    if (found == has.end()) return std::nullopt;
    const auto read = csv_number(found->second);
    if (!read || !std::isfinite(*read))
      text.fail(offset, fmt::format("found '{}'; expected a number, the {} of an edge", found->second, name));
    return read;
  };
  return signed_weight(number("sign"), number(has.contains("weight") ? "weight" : "value"));
}

GraphReader graph_reader_of(const std::filesystem::path& file) {
  const std::string ending = in_small_letters(file.extension().string());
  if (ending == ".gml") return read_gml;
  if (ending == ".graphml") return read_graphml;
  return ending == ".net" || ending == ".paj" ? read_pajek : nullptr;
}

GraphText graph_text(std::string text, std::string file) {
  text.erase(0, reading::bom_size(text));
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1))
    if (text.compare(at + 1, 1, "\n") != 0) text[at] = '\n';
  return {std::move(text), std::move(file)};
}

void refuse_twins(const Graph& graph, const GraphText& text) {
  std::set<std::string_view> labels;
  for (const GraphNode& node : graph.nodes)
    if (!labels.insert(node.label).second)
      text.fail(node.offset, fmt::format("two nodes are called '{}'", node.label));
}

}  // namespace entente::detail
