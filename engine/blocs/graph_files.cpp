#include "blocs/graph_files.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "base/csv_number.h"
#include "base/text_places.h"
#include "blocs/joined_ties.h"

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

}  // namespace entente::detail
