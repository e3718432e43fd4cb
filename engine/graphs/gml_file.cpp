/// GML (Himsolt 1997): keys with numbers, texts or lists of keys.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "graphs/graph_files.h"

namespace entente::detail {
namespace {

/// Words, texts and brackets, with their lines.
class GmlTokens {
 public:
  GmlTokens(const std::string& text, const std::string& file) : text_(text), file_(file) {}

  std::size_t line() const { return line_; }
  const std::string& file() const { return file_; }
  [[noreturn]] void fail(const std::string& what) const {
    throw DataError(fmt::format("{}:{}: {}", file_, line_, what));
  }

  /// The next; empty at the end. A text comes without its quotes.
  std::string next() {
    pass_blanks();
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
      if (text_[at_] == '\n') ++line_;
      if (c != '#' && c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
    }
  }

  std::string quoted() {
    const std::size_t end = text_.find('"', at_ + 1);
    if (end == std::string::npos) fail("a text that begins here does not end");
    const std::string inside = text_.substr(at_ + 1, end - at_ - 1);
    line_ += static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\n'));
    at_ = end + 1;
    return inside;
  }

  const std::string& text_;
  const std::string& file_;
  std::size_t at_ = 0, line_ = 1;
};

class GmlReader {
 public:
  GmlReader(const std::string& text, const std::string& file) : tokens_(text, file) {}

  Graph read() {
    bool any = false;
    for (std::string key; !(key = tokens_.next()).empty();) {
      const bool graph = in_small_letters(key) == "graph";
      any = any || graph;
      graph ? read_graph() : pass_value();
    }
    if (!any) tokens_.fail("it holds no graph; expected graph [ node [ id 1 ] edge [ source 1 target 2 ] ]");
    for (GraphEdge& edge : graph_.edges) {
      edge.directed = graph_.directed;
      for (std::string* end : {&edge.from, &edge.to}) *end = label_of(*end, edge.line);
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
      const std::string value = tokens_.next();
      if (value == "[")
        pass_list();
      else
        found[in_small_letters(key)] = value;
    }
    return found;
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
    const Values node = values();
    if (!node.contains("id")) tokens_.fail("a node has no id");
    const std::string& id = node.at("id");
    labels_[id] = id;
    for (const char* key : {"name", "label"})  // igraph writes the first, others the second
      if (const auto found = node.find(key); found != node.end() && !found->second.empty())
        labels_[id] = found->second;
    graph_.nodes.push_back(labels_[id]);
  }

  void add_edge() {
    const std::size_t line = tokens_.line();
    const Values edge = values();
    if (!edge.contains("source") || !edge.contains("target"))
      tokens_.fail("an edge has no source or no target");
    GraphEdge made{edge.at("source"), edge.at("target"), 1, line, false};
    for (const char* name : {"sign", "weight", "value"}) {
      const auto found = edge.find(name);
      if (found == edge.end()) continue;
      const auto weight = csv_number(found->second);
      if (!weight || !std::isfinite(*weight))
        tokens_.fail(fmt::format("found '{}'; expected a number, the {} of an edge", found->second, name));
      made.weight = *weight;
      break;
    }
    graph_.edges.push_back(std::move(made));
  }

  std::string label_of(const std::string& id, std::size_t line) const {
    const auto found = labels_.find(id);
    if (found == labels_.end()) throw DataError(tokens_place(line) + "no node has the id '" + id + "'");
    return found->second;
  }
  std::string tokens_place(std::size_t line) const { return fmt::format("{}:{}: ", tokens_.file(), line); }

  GmlTokens tokens_;
  Values labels_;  ///< by id
  Graph graph_;
};

}  // namespace

Graph read_gml(const std::string& text, const std::string& file) { return GmlReader(text, file).read(); }

}  // namespace entente::detail
