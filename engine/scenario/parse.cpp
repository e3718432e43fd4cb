/// From JSON text (RFC 8259, and comments) to a document whose values know their places. What people write by
/// mistake is told, and read as it was meant where that is sure, so that all mistakes are told at once.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "scenario/document.h"
#include "scenario/format.h"
#include "scenario/json_scalars.h"
#include "scenario/json_source.h"
#include "scenario/open_brackets.h"
#include "scenario/other_formats.h"

namespace entente::reading {
namespace {

using Kind = Node::Kind;

class Reader {
 public:
  Reader(std::string_view text, Place begin) : source_(text, begin, parsed_.errors), begin_(begin.offset) {}
  Parsed read();

 private:
  void document();
  Node value();
  Node object();
  Node list();
  void member(Node& object, std::unordered_map<std::string, std::size_t>& seen);
  std::string key();
  void colon(const std::string& key);
  bool closed(const Node& node, char bracket);
  void look_at_line(const Node& node);
  void tell_suspect();
  void separate(const Node& node, char bracket);
  void missing_comma(const Node& node);
  bool decimal_comma(Node& object);
  Node opened(Kind kind);
  [[noreturn]] void unexpected(std::string_view expected);
  bool in_ties() const;
  bool is_cell_of_table() const;
  bool is_row_of_table() const;
  [[noreturn]] void pasted_table(std::optional<std::size_t> at = {});

  Parsed parsed_;
  JsonSource source_;
  std::size_t begin_;
  /// What was likely not closed.
  struct Suspect {
    Place place;
    std::string_view kind;
    std::string path;
    std::size_t line;  ///< which tells it
  };
  OpenBrackets open_;
  std::optional<Suspect> suspect_;  ///< the first
  std::size_t value_end_ = 0;       ///< the byte after the last value
  bool incomplete_ = false;         ///< a value is missing
  bool stopped_ = false;            ///< nothing more can be understood: what was read is handed up
};

std::string_view kind_of(const Node& node) { return node.is(Kind::list) ? "list" : "object"; }

Parsed Reader::read() {
  try {
    document();
  } catch (const Stop&) {
    incomplete_ = true;
  }
  if (incomplete_) parsed_.partial.swap(parsed_.root);
  parsed_.read = source_.at();
  return std::move(parsed_);
}

void Reader::document() {
  const std::string other = begin_ == 0 ? other_format(source_.text().substr(source_.at())) : "";
  if (!other.empty()) source_.stop(source_.at(), other);
  source_.skip_blanks();
  if (source_.ended()) source_.stop(source_.at(), "the text ends before its value");
  parsed_.root = value();
  if (stopped_) throw Stop{};
  source_.skip_blanks();
  if (!source_.ended())
    source_.stop(source_.at(),
                 fmt::format("expected nothing more: what begins in line {} ends in line {}",
                             source_.line(parsed_.root->place.offset), source_.line(value_end_ - 1)));
}

Node Reader::value() {
  Node node;
  const char c = source_.here();
  const Place place = source_.place();
  const std::size_t said = parsed_.errors.size();
  if (c == '{' || c == '[') {
    node = c == '{' ? object() : list();
  } else if (c == '"') {
    node.kind = Kind::text;
    node.text = read_text(source_);
  } else if (begins_word(source_)) {
    if (in_ties() && is_row_of_table()) pasted_table();
    node = read_word(source_);
  } else if (source_.ended() || c == ',' || c == '}' || c == ']') {
    source_.say(place.offset, "a value is missing");
    incomplete_ = true;
  } else {
    unexpected("a value");
  }
  node.place = place;
  node.refused = !node.is(Kind::list) && !node.is(Kind::object) && parsed_.errors.size() > said;
  value_end_ = node.end = source_.at();
  return node;
}

void Reader::unexpected(std::string_view expected) {
  const std::size_t size = std::max<std::size_t>(code_point(source_.text(), source_.at()).size, 1);
  source_.stop(source_.at(),
               fmt::format("unexpected '{}'; expected {} (texts and expressions stand in double quotes)",
                           source_.text().substr(source_.at(), size), expected));
}

Node Reader::opened(Kind kind) {
  if (source_.steps.size() >= deepest)
    source_.stop(source_.at(), fmt::format("nested deeper than {} levels", deepest));
  Node node;
  node.kind = kind;
  node.place = source_.place();
  open_.open();
  source_.take();
  return node;
}

/// Of what an object or list holds, by the indentation of lines.
void Reader::look_at_line(const Node& node) {
  const auto indent = indentation(source_.text(), source_.at());
  const bool closes = source_.here() == '}' || source_.here() == ']';
  if (!indent || !open_.begin_line(*indent, closes) || suspect_) return;
  std::string path = source_.path();
  if (node.is(Kind::list)) path.erase(path.rfind('['));  // its own, not that of what it holds
  suspect_ = {node.place, kind_of(node), std::move(path), source_.line(source_.at())};
}

/// Where a bracket is missing, it is told where its object or list begins.
void Reader::tell_suspect() {
  if (!suspect_) return;
  source_.steps.clear();
  if (!suspect_->path.empty()) source_.steps.push_back({suspect_->path, 0});
  const std::size_t begin = suspect_->place.offset;
  source_.stop(begin, fmt::format("the {} that begins in {} is not closed: line {} is indented as if it were",
                                  suspect_->kind, source_.where(begin), suspect_->line));
}

/// Whether the object or list ends here; goes past its bracket then.
bool Reader::closed(const Node& node, char bracket) {
  source_.skip_blanks();
  if (source_.ended()) {
    tell_suspect();
    source_.stop(source_.at(), fmt::format("the text ends inside the {} that begins in {}", kind_of(node),
                                           source_.where(node.place.offset)));
  }
  look_at_line(node);
  const char c = source_.here();
  if (c == bracket) {
    source_.take();
    open_.close();
    return true;
  }
  if (c == '}' || c == ']') {
    tell_suspect();
    source_.stop(source_.at(), fmt::format("unexpected '{}'; the {} that begins in {} ends with '{}'", c,
                                           kind_of(node), source_.where(node.place.offset), bracket));
  }
  return false;
}

/// Goes past the comma after a value, if another follows.
void Reader::separate(const Node& node, char bracket) {
  source_.skip_blanks();
  if (source_.ended() || source_.here() == '}' || source_.here() == ']') return;
  if (source_.here() != ',') return missing_comma(node);
  const bool comma = source_.raw() == ',';
  source_.take();
  source_.skip_blanks();
  for (; source_.here() == ','; source_.skip_blanks()) {
    source_.say(source_.at(), "a comma too many");
    source_.take();
  }
  if (source_.here() == bracket && comma)
    source_.say(source_.at(), fmt::format("a comma before '{}' is not allowed", bracket));
}

bool Reader::in_ties() const {
  const auto& steps = source_.steps;
  return std::any_of(steps.begin(), steps.end(), [](const auto& step) { return step.key == "ties"; });
}

/// Whether another cell follows a word that was just gone past, on its line.
bool Reader::is_cell_of_table() const {
  const std::string_view rest = source_.text().substr(source_.at());
  const std::size_t next = rest.find_first_not_of(" \t");
  return next != std::string_view::npos && next > 0 && rest[next] != ':';
}

/// Whether a tab and another cell follow the word that begins here.
bool Reader::is_row_of_table() const {
  const std::string_view rest = source_.text().substr(source_.at());
  const std::size_t end = rest.find_first_of(" \t\n,:}]");
  const std::size_t next = rest.find_first_not_of(" \t", end);
  return next != std::string_view::npos && rest.substr(end, next - end).find('\t') != std::string_view::npos &&
         std::string_view("\n\r,:}]/").find(rest[next]) == std::string_view::npos;
}

void Reader::pasted_table(std::optional<std::size_t> at) {
  source_.stop(at.value_or(source_.at()),
               fmt::format("this looks like a table from a spreadsheet; {}", ties_from_file));
}

void Reader::missing_comma(const Node& node) {
  const std::string_view between = source_.text().substr(value_end_, source_.at() - value_end_);
  const bool tabs =
      between.find('\t') != std::string_view::npos && between.find('\n') == std::string_view::npos;
  if (node.is(Kind::list) && (tabs || in_ties())) pasted_table();
  const bool begins =
      source_.here() == '"' || source_.here() == '{' || source_.here() == '[' || begins_word(source_);
  if (!begins && source_.here() == ':' && node.is(Kind::list)) tell_suspect();
  if (!begins && source_.here() == ':' && node.is(Kind::list))
    source_.stop(source_.at(), "a list has no keys; an object stands in { }");
  if (!begins) unexpected(node.is(Kind::list) ? "',' or ']'" : "',' or '}'");
  source_.say(value_end_ - 1, "a comma is missing after " + source_.where(value_end_ - 1));
}

Node Reader::list() {
  Node node = opened(Kind::list);
  source_.steps.push_back({{}, 0});
  try {
    while (!stopped_ && !closed(node, ']')) {
      node.items.push_back(value());
      if (stopped_) break;
      source_.steps.back().index = node.items.size();
      separate(node, ']');
    }
  } catch (const Stop&) {
    stopped_ = true;
  }
  if (!stopped_) source_.steps.pop_back();
  return node;
}

Node Reader::object() {
  Node node = opened(Kind::object);
  std::unordered_map<std::string, std::size_t> seen;
  try {
    while (!stopped_ && !closed(node, '}')) {
      if (!decimal_comma(node)) member(node, seen);
      if (!stopped_) separate(node, '}');
    }
  } catch (const Stop&) {
    stopped_ = true;
  }
  return node;
}

std::string Reader::key() {
  if (source_.here() == '"') {
    const std::size_t said = parsed_.errors.size();
    std::string text = read_text(source_);
    const bool control = std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; });
    incomplete_ = incomplete_ || (control && parsed_.errors.size() > said);  // it names nothing that is known
    return text;
  }
  if (source_.here() == '[' && in_ties()) pasted_table();
  if (!begins_word(source_)) unexpected("a key in double quotes");
  const std::size_t at = source_.at();
  std::string word = take_word(source_);
  if (source_.raw() == '"') source_.stop(at, fmt::format("a quote is missing before {}", word));
  if (in_ties() && is_cell_of_table()) pasted_table(at);
  source_.say(at, fmt::format("write \"{}\": keys stand in double quotes", word));
  return word;
}

void Reader::colon(const std::string& key) {
  const std::size_t end = source_.at();
  source_.skip_blanks();
  if (source_.here() == ':') {
    source_.take();
    source_.skip_blanks();
  } else if (source_.here() == ',' || source_.here() == '}') {
    source_.say(end - 1, fmt::format("the key '{}' has no value", key));
    throw Stop{};
  } else {
    source_.say(end - 1, "a colon is missing after " + source_.where(end - 1));
  }
}

void Reader::member(Node& object, std::unordered_map<std::string, std::size_t>& seen) {
  const Place place = source_.place();
  std::string name = key();
  const auto [first, fresh] = seen.emplace(name, place.offset);
  source_.steps.push_back({name.empty() ? std::string_view("") : std::string_view(name), 0});
  if (!fresh)
    source_.say(place.offset, fmt::format("duplicate key '{}'; it stands in line {} already", name,
                                          source_.line(first->second)));
  colon(name);
  Node read = value();
  if (!stopped_) source_.steps.pop_back();
  if (fresh) object.members.push_back({std::move(name), place, std::move(read)});
}

/// `"rate": 0,9`: the comma that was just gone past belongs to a number.
bool Reader::decimal_comma(Node& object) {
  if (object.members.empty() || source_.at() != value_end_ + 1 || source_.text()[value_end_] != ',')
    return false;
  Member& last = object.members.back();
  const std::size_t begin = last.value.place.offset;
  if (!last.value.is(Kind::number) || source_.raw() < '0' || source_.raw() > '9') return false;
  std::string written(source_.text().substr(begin, value_end_ - begin));
  written += "." + take_word(source_);
  if (!read_number(written, last.value)) unexpected("a key in double quotes");
  source_.say(begin, fmt::format("write {}: numbers have a decimal point", written));
  value_end_ = last.value.end = source_.at();
  return true;
}

}  // namespace

Parsed parse(std::string_view text, Place begin) { return Reader(text, begin).read(); }

}  // namespace entente::reading
