/// From a document to JSON text.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "scenario/document.h"

namespace entente::reading {
namespace {

/// What is no UTF-8 is refused where it is read; should any come so far, it becomes U+FFFD.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string number(const Node& node) {
  if (node.whole && !std::signbit(node.number)) return std::to_string(*node.whole);
  if (node.number == 0 && std::signbit(node.number)) return "-0.0";  // "-0" would be read as the integer 0
  return shortest(node.number);
}

bool is_scalar(const Node& node) { return !node.is(Node::Kind::list) && !node.is(Node::Kind::object); }

class Writer {
 public:
  std::string text;

  void value(const Node& node, std::size_t depth) {
    switch (node.kind) {
      case Node::Kind::null:
        text += "null";
        break;
      case Node::Kind::boolean:
        text += node.boolean ? "true" : "false";
        break;
      case Node::Kind::number:
        text += number(node);
        break;
      case Node::Kind::text:
        text += quoted(node.text);
        break;
      case Node::Kind::list:
        list(node, depth);
        break;
      case Node::Kind::object:
        object(node, depth);
        break;
    }
  }

 private:
  void line(std::size_t depth) { text += "\n" + std::string(2 * depth, ' '); }

  void list(const Node& node, std::size_t depth) {
    const bool one_line = std::all_of(node.items.begin(), node.items.end(), is_scalar);
    text += "[";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (i > 0) text += one_line ? ", " : ",";
      if (!one_line) line(depth + 1);
      value(node.items[i], depth + 1);
    }
    if (!one_line) line(depth);
    text += "]";
  }

  void object(const Node& node, std::size_t depth) {
    text += "{";
    for (std::size_t i = 0; i < node.members.size(); ++i) {
      if (i > 0) text += ",";
      line(depth + 1);
      text += quoted(node.members[i].key) + ": ";
      value(node.members[i].value, depth + 1);
    }
    if (!node.members.empty()) line(depth);
    text += "}";
  }
};

}  // namespace

std::string write(const Node& node) {
  Writer writer;
  writer.value(node, 0);
  return writer.text + "\n";
}

std::string on_one_line(const Node& node) {
  std::string line;
  bool quoted = false, escaped = false;
  for (const char c : write(node)) {
    const bool space = !quoted && (c == '\n' || c == ' ');
    if (!quoted && c == '\n') continue;
    if (!space || (!line.empty() && line.back() != ' ' && line.back() != '{')) line += c;
    if (c == '"' && !escaped) quoted = !quoted;
    escaped = c == '\\' && !escaped;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace entente::reading
