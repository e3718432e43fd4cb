/// GraphML (graphml.graphdrawing.org).
#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/ascii.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

std::string without_blanks_around(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) + 1 - begin));
}

class GraphmlReader {
 public:
  explicit GraphmlReader(const GraphText& text) : text_(text) {}

  Graph read() {
    const pugi::xml_parse_result parsed = document_.load_buffer(text_.text.data(), text_.text.size());
    if (!parsed)
      text_.fail(static_cast<std::size_t>(parsed.offset), std::string("it is no XML: ") + parsed.description());
    const pugi::xml_node root = document_.child("graphml"), graph = root.child("graph");
    if (const std::string_view name = document_.document_element().name(); name.ends_with(":graphml"))
      text_.fail(0, fmt::format("found <{}>; expected elements without a prefix, <graphml>", name));
    if (!graph) text_.fail(0, "it holds no graph; expected <graphml><graph>");
    refuse_others(graph);
    for (const pugi::xml_node key : root.children("key")) add_key(key);
    directed_ = made_.directed = std::string_view(graph.attribute("edgedefault").value()) == "directed";
    for (const pugi::xml_node node : graph.children("node")) add_node(node);
    for (const pugi::xml_node edge : graph.children("edge")) add_edge(edge);
    return std::move(made_);
  }

 private:
  using Values = std::map<std::string, std::string>;  ///< by name

  static std::size_t offset_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
  }

  /// What would be left out.
  void refuse_others(const pugi::xml_node& graph) const {
    if (const pugi::xml_node second = graph.next_sibling("graph"))
      text_.fail(offset_of(second), "a second graph; expected one");
    const pugi::xml_node other = graph.find_node([](const pugi::xml_node& node) {
      return std::string_view(node.name()) == "graph" || std::string_view(node.name()) == "hyperedge";
    });
    if (!other) return;
    text_.fail(offset_of(other), std::string_view(other.name()) == "graph"
                                     ? "a graph within a graph; expected nodes and edges only"
                                     : "an edge of more than two nodes (hyperedge); expected <edge>");
  }

  void add_key(const pugi::xml_node& key) {
    const std::string id = key.attribute("id").value(), whose = key.attribute("for").value();
    const pugi::xml_attribute name = key.attribute("attr.name");
    keys_[id] = in_small_letters(name ? name.value() : id);
    const std::string value = without_blanks_around(key.child("default").text().get());
    if (value.empty()) return;
    const bool of_all = whose.empty() || whose == "all";
    if (of_all || whose == "node") of_any_node_[keys_[id]] = value;
    if (of_all || whose == "edge") of_any_edge_[keys_[id]] = value;
  }

  /// The data of a node or an edge; what it does not have is that of any.
  Values data_of(const pugi::xml_node& node, Values values) const {
    for (const pugi::xml_node data : node.children("data")) {
      const std::string id = data.attribute("key").value(), value = without_blanks_around(data.text().get());
      const auto key = keys_.find(id);
      values[key == keys_.end() ? in_small_letters(id) : key->second] = value;
    }
    return values;
  }

  void add_node(const pugi::xml_node& node) {
    const std::string id = node.attribute("id").value();
    const Values data = data_of(node, of_any_node_);
    std::string label = id;
    for (const char* name : {"name", "label"})
      if (const auto found = data.find(name); found != data.end() && !found->second.empty())
        label = found->second;
    if (!labels_.emplace(id, label).second)
      text_.fail(offset_of(node), fmt::format("two nodes have the id '{}'", id));
    detail::add_node(made_, {label, offset_of(node)}, text_);
  }

  void add_edge(const pugi::xml_node& edge) {
    const std::size_t offset = offset_of(edge);
    GraphEdge made{label_of(edge, "source"), label_of(edge, "target"), 1, offset, directed_};
    if (const pugi::xml_attribute own = edge.attribute("directed")) made.directed = own.as_bool();
    made_.directed = made_.directed || made.directed;
    made.weight = edge_weight(data_of(edge, of_any_edge_), offset, text_);
    made_.edges.push_back(std::move(made));
  }

  std::string label_of(const pugi::xml_node& edge, const char* end) const {
    const std::string id = edge.attribute(end).value();
    const auto found = labels_.find(id);
    if (found == labels_.end())
      text_.fail(offset_of(edge), fmt::format("no node has the id '{}', its {}", id, end));
    return found->second;
  }

  const GraphText& text_;
  pugi::xml_document document_;
  std::map<std::string, std::string> keys_, labels_;  ///< by id
  Values of_any_node_, of_any_edge_;                  ///< what the keys say of those that say nothing
  bool directed_ = false;                             ///< an edge that does not say
  Graph made_;
};

}  // namespace

Graph read_graphml(const GraphText& text) { return GraphmlReader(text).read(); }

}  // namespace entente::detail
