/// From JSON text to a document. The events of nlohmann's parser come in the order of the tokens, so walking
/// the text beside them gives each its place.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "scenario/document.h"
#include "scenario/json_text.h"

namespace entente::reading {
namespace {

using Reader = nlohmann::json;
using Kind = Node::Kind;

/// An object or list that is not closed yet.
struct Open {
  Node node;
  std::string key;  ///< the one whose value comes next
  Place key_place;
  std::unordered_map<std::string, std::size_t> seen;  ///< key → offset
  bool repeated = false;                              ///< the last key stands here already
};

class Builder {
 public:
  Builder(std::string_view text, Place begin)
      : text_(text), source_(begin.source), begin_(begin.offset), cursor_(begin.offset) {}

  bool null() { return add(make(Kind::null)); }
  bool boolean(bool value) {
    Node node = make(Kind::boolean);
    node.boolean = value;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t value) { return add_number(static_cast<double>(value), std::nullopt); }
  bool number_unsigned(std::uint64_t value) { return add_number(static_cast<double>(value), value); }
  bool number_float(double value, const std::string& /*written*/) { return add_number(value, whole_of(value)); }
  bool string(std::string& value) {
    Node node = make(Kind::text);
    node.text = std::move(value);
    return add(std::move(node));
  }
  static bool binary(Reader::binary_t& /*value*/) { return false; }  // JSON text has none
  bool start_object(std::size_t /*unknown*/) { return open(make(Kind::object)); }
  bool start_array(std::size_t /*unknown*/) { return open(make(Kind::list)); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& value);
  bool parse_error(std::size_t position, const std::string& token, const Reader::exception& problem);

  Parsed finish() { return std::move(parsed_); }

 private:
  Place next() {
    const std::size_t start = token_start(text_, cursor_);
    cursor_ = token_end(text_, start);
    return {source_, start};
  }

  Node make(Kind kind) {
    Node node;
    node.kind = kind;
    node.place = next();
    return node;
  }

  static std::optional<std::uint64_t> whole_of(double value) {
    constexpr double exact = 9007199254740992.0;  // 2^53
    if (value < 0 || value > exact || value != static_cast<double>(static_cast<std::uint64_t>(value)))
      return {};
    return static_cast<std::uint64_t>(value);
  }

  bool add_number(double value, std::optional<std::uint64_t> whole) {
    Node node = make(Kind::number);
    node.number = value;
    node.whole = whole;
    return add(std::move(node));
  }

  bool add(Node node) {
    if (stack_.empty()) {
      parsed_.root = std::move(node);
    } else if (Open& top = stack_.back(); top.node.is(Kind::list)) {
      top.node.items.push_back(std::move(node));
    } else if (!top.repeated) {
      top.node.members.push_back({top.key, top.key_place, std::move(node)});
    }
    if (!stack_.empty()) stack_.back().key.clear();
    return true;
  }

  bool open(Node node) {
    if (stack_.size() >= deepest) {
      say(node.place.offset, fmt::format("nested deeper than {} levels", deepest));
      return false;
    }
    stack_.push_back({std::move(node), {}, {}, {}, false});
    return true;
  }

  bool close() {
    next();
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    return add(std::move(node));
  }

  std::size_t line_of(std::size_t offset) const {
    const auto before = text_.substr(0, offset);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  }

  std::string path() const {
    std::string result;
    for (const Open& open : stack_) {
      if (open.node.is(Kind::list)) {
        result += fmt::format("[{}]", open.node.items.size());
      } else if (!open.key.empty()) {
        result += (result.empty() ? "" : ".") + open.key;
      }
    }
    return result;
  }

  void say(std::size_t offset, std::string message) {
    parsed_.errors.push_back({{{source_, offset}, path()}, std::move(message)});
  }

  std::size_t start_of_unexpected(std::size_t end) const;
  std::string plain(std::size_t start, std::string_view problem) const;

  std::string_view text_;
  int source_;
  std::size_t begin_, cursor_;
  std::vector<Open> stack_;
  Parsed parsed_;
};

bool Builder::key(std::string& value) {
  Open& top = stack_.back();
  top.key_place = next();
  top.key = std::move(value);
  const auto [it, fresh] = top.seen.emplace(top.key, top.key_place.offset);
  top.repeated = !fresh;
  if (!fresh)
    say(top.key_place.offset,
        fmt::format("duplicate key '{}'; it stands in line {} already", top.key, line_of(it->second)));
  return true;
}

/// nlohmann's words between its preamble and what it read last, in those of people who write scenarios.
std::string essence(std::string_view problem) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words = {{
      {"'[', '{', or a literal", "a value"},
      {"expected end of input", "expected nothing more"},
      {"unexpected string literal", "unexpected text"},
      {"expected string literal", "expected a text in double quotes"},
      {"invalid literal", "invalid value (texts stand in double quotes)"},
      {"literal", "value"},
      {"expected '}'", "expected ',' or '}'"},
      {"expected ']'", "expected ',' or ']'"},
  }};
  if (const auto dash = problem.find(" - "); dash != std::string_view::npos) problem.remove_prefix(dash + 3);
  std::string text(problem.substr(0, problem.find("; last read")));
  for (const auto& [from, to] : words) {
    if (const auto at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
  }
  return text;
}

bool follows_comma(std::string_view text, std::size_t at) {
  const std::size_t found = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", at - 1);
  return found != std::string_view::npos && text[found] == ',';
}

/// Where the token that ends before `end` begins: marks are one byte long, what is longer follows the last
/// token.
std::size_t Builder::start_of_unexpected(std::size_t end) const {
  const bool mark = end > 0 && std::string_view("{}[],:").find(text_[end - 1]) != std::string_view::npos;
  return mark ? end - 1 : std::min(token_start(text_, cursor_), end);
}

std::string Builder::plain(std::size_t start, std::string_view problem) const {
  const std::string_view token = text_.substr(start, token_end(text_, start) - start);
  if (problem.find("out_of_range") != std::string_view::npos)
    return fmt::format("the number {} is too large", token);
  if (problem.find("unexpected end of input") != std::string_view::npos) {
    if (stack_.empty()) return "the text ends before its value";
    const Node& node = stack_.back().node;
    return fmt::format("the text ends inside the {} that begins in line {}",
                       node.is(Kind::list) ? "list" : "object", line_of(node.place.offset));
  }
  const bool closing = token == "}" || token == "]";
  if (closing && follows_comma(text_, start)) return fmt::format("a comma before '{}' is not allowed", token);
  return essence(problem);
}

bool Builder::parse_error(std::size_t position, const std::string& /*token*/,
                          const Reader::exception& problem) {
  const std::string_view what = problem.what();
  const auto says = [&](std::string_view words) { return what.find(words) != std::string_view::npos; };
  const std::size_t end = std::min(begin_ + position, text_.size());
  std::size_t start = end - std::min(end, std::size_t{1});  // the byte at which it went wrong
  if (says("unexpected end of input")) {
    start = text_.size();
  } else if (says("unexpected") || says("out_of_range")) {
    start = start_of_unexpected(end);
  }
  say(start, plain(start, what));
  return false;
}

}  // namespace

Parsed parse(std::string_view text, Place begin) {
  Builder builder(text, begin);
  const std::string_view json = text.substr(begin.offset);
  const bool fine =
      Reader::sax_parse(json.begin(), json.end(), &builder, Reader::input_format_t::json, true, true);
  Parsed parsed = builder.finish();
  if (!fine) parsed.root.reset();
  return parsed;
}

}  // namespace entente::reading
