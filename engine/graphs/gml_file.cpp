/// GML (Himsolt 1997): keys with numbers, texts or lists of keys.
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

/// Words, texts and brackets.
class GmlTokens {
 public:
  explicit GmlTokens(const GraphText& text) : text_(text.text), told_(text) {}

  std::size_t offset() const { return begin_; }  ///< of the last token
  [[noreturn]] void fail(const std::string& what) const { told_.fail(begin_, what); }

  /// The next; empty at the end. A text comes without its quotes.
  std::string next() {
    pass_blanks();
    begin_ = at_;
    if (at_ == text_.size()) return {};
    if (text_[at_] == '"') return quoted();
    if (text_[at_] == '[' || text_[at_] == ']') return std::string(1, text_[at_++]);
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n[]\"", at_), text_.size());
    const std::string word = text_.substr(at_, end - at_);
    at_ = end;
    return word;
  }

 private:
  void pass_blanks() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '#') at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      if (c != '#' && c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
    }
  }

  std::string quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string::npos) fail("a text that begins here does not end");
    const std::string inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return inside;
  }

  const std::string& text_;
  const GraphText& told_;
  std::size_t at_ = 0, begin_ = 0;
};

class GmlReader {
 public:
  explicit GmlReader(const GraphText& text) : text_(text), tokens_(text) {}

  Graph read() {
    bool any = false;
    for (std::string key; !(key = tokens_.next()).empty();) {
      const bool graph = in_small_letters(key) == "graph";
      if (graph && any) tokens_.fail("a second graph; expected one");
      any = any || graph;
      graph ? read_graph() : pass_value();
    }
    if (!any) tokens_.fail("it holds no graph; expected graph [ node [ id 1 ] edge [ source 1 target 2 ] ]");
    for (GraphEdge& edge : graph_.edges) {
      edge.directed = graph_.directed;
      for (std::string* end : {&edge.from, &edge.to}) *end = label_of(*end, edge.offset);
    }
    return std::move(graph_);
  }

 private:
  using Values = std::map<std::string, std::string>;

  void open() {
    if (tokens_.next() != "[") tokens_.fail("expected [");
  }

  void pass_value() {
    std::size_t depth = 0;
    do {
      const std::string token = tokens_.next();
      if (token.empty() && depth > 0) tokens_.fail("a [ is not closed");
      depth += token == "[";
      depth -= token == "]" && depth > 0;
    } while (depth > 0);
  }

  /// The keys of a node or an edge that have no lists.
  Values values() {
    open();
    Values found;
    for (std::string key; (key = tokens_.next()) != "]";) {
      if (key.empty()) tokens_.fail("a [ is not closed");
      refuse_inner(key);
      const std::string value = tokens_.next();
      if (value == "[")
        pass_list();
      else
        found[in_small_letters(key)] = value;
    }
    return found;
  }

  /// It would be left out.
  void refuse_inner(const std::string& key) const {
    if (in_small_letters(key) == "graph") tokens_.fail("a graph within a graph; expected nodes and edges only");
  }

  void pass_list() {
    for (std::size_t depth = 1; depth > 0;) {
      const std::string token = tokens_.next();
      if (token.empty()) tokens_.fail("a [ is not closed");
      depth += token == "[";
      depth -= token == "]";
    }
  }

  void read_graph() {
    open();
    for (std::string key; (key = tokens_.next()) != "]";) {
      const std::string name = in_small_letters(key);
      if (key.empty()) tokens_.fail("a [ is not closed");
      refuse_inner(key);
      if (name == "node")
        add_node();
      else if (name == "edge")
        add_edge();
      else if (name == "directed")
        graph_.directed = tokens_.next() == "1";
      else
        pass_value();
    }
  }

  void add_node() {
    const std::size_t offset = tokens_.offset();
    const Values node = values();
    if (!node.contains("id")) text_.fail(offset, "a node has no id");
    const std::string& id = node.at("id");
    std::string label = id;
    for (const char* key : {"name", "label"})  // igraph writes the first, others the second
      if (const auto found = node.find(key); found != node.end() && !found->second.empty())
        label = found->second;
    if (!labels_.emplace(id, label).second) text_.fail(offset, fmt::format("two nodes have the id '{}'", id));
    detail::add_node(graph_, {label, offset}, text_);
  }

  void add_edge() {
    const std::size_t offset = tokens_.offset();
    const Values edge = values();
    if (!edge.contains("source") || !edge.contains("target"))
      text_.fail(offset, "an edge has no source or no target");
    graph_.edges.push_back(
        {edge.at("source"), edge.at("target"), edge_weight(edge, offset, text_), offset, false});
  }

  std::string label_of(const std::string& id, std::size_t offset) const {
    const auto found = labels_.find(id);
    if (found == labels_.end()) text_.fail(offset, "no node has the id '" + id + "'");
    return found->second;
  }

  const GraphText& text_;
  GmlTokens tokens_;
  Values labels_;  ///< by id
  Graph graph_;
};

}  // namespace

Graph read_gml(const GraphText& text) { return GmlReader(text).read(); }

}  // namespace entente::detail
