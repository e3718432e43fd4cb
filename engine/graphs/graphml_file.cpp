/// GraphML (graphml.graphdrawing.org).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <pugixml.hpp>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

class GraphmlReader {
 public:
  GraphmlReader(const std::string& text, const std::string& file) : text_(text), file_(file) {}

  Graph read() {
    const pugi::xml_parse_result parsed = document_.load_buffer(text_.data(), text_.size());
    if (!parsed)
      fail(static_cast<std::size_t>(parsed.offset), std::string("it is no XML: ") + parsed.description());
    const pugi::xml_node root = document_.child("graphml"), graph = root.child("graph");
    if (!graph) fail(0, "it holds no graph; expected <graphml><graph>");
    for (const pugi::xml_node key : root.children("key"))
      keys_[key.attribute("id").value()] = in_small_letters(key.attribute("attr.name").value());
    made_.directed = std::string_view(graph.attribute("edgedefault").value()) == "directed";
    for (const pugi::xml_node node : graph.children("node")) add_node(node);
    for (const pugi::xml_node edge : graph.children("edge")) add_edge(edge);
    return std::move(made_);
  }

 private:
  std::size_t line_at(std::size_t offset) const {
    return 1 + static_cast<std::size_t>(
                   std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }
  [[noreturn]] void fail(std::size_t offset, const std::string& what) const {
    throw DataError(fmt::format("{}:{}: {}", file_, line_at(offset), what));
  }
  static std::size_t offset_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(node.offset_debug());
  }

  /// The data of a node or an edge under one of these names, the first of them that is there.
  std::string data_of(const pugi::xml_node& node, std::initializer_list<const char*> names) const {
    for (const char* name : names)
      for (const pugi::xml_node data : node.children("data")) {
        const auto key = keys_.find(data.attribute("key").value());
        const std::string called = key == keys_.end() ? data.attribute("key").value() : key->second;
        if (called == name && *data.child_value() != '\0') return data.child_value();
      }
    return "";
  }

  void add_node(const pugi::xml_node& node) {
    const std::string id = node.attribute("id").value(), label = data_of(node, {"label", "name"});
    labels_[id] = label.empty() ? id : label;
    made_.nodes.push_back(labels_[id]);
  }

  void add_edge(const pugi::xml_node& edge) {
    const std::size_t line = line_at(offset_of(edge));
    GraphEdge made{label_of(edge, "source"), label_of(edge, "target"), 1, line, made_.directed};
    if (const pugi::xml_attribute own = edge.attribute("directed")) made.directed = own.as_bool();
    made_.directed = made_.directed || made.directed;
    if (const std::string weight = data_of(edge, {"weight", "value", "sign"}); !weight.empty()) {
      const auto number = csv_number(weight);
      if (!number || !std::isfinite(*number))
        fail(offset_of(edge), fmt::format("found '{}'; expected a number, the weight of an edge", weight));
      made.weight = *number;
    }
    made_.edges.push_back(std::move(made));
  }

  std::string label_of(const pugi::xml_node& edge, const char* end) const {
    const std::string id = edge.attribute(end).value();
    const auto found = labels_.find(id);
    if (found == labels_.end()) fail(offset_of(edge), fmt::format("no node has the id '{}', its {}", id, end));
    return found->second;
  }

  const std::string& text_;
  const std::string& file_;
  pugi::xml_document document_;
  std::map<std::string, std::string> keys_, labels_;  ///< by id
  Graph made_;
};

}  // namespace

Graph read_graphml(const std::string& text, const std::string& file) {
  return GraphmlReader(text, file).read();
}

}  // namespace entente::detail
