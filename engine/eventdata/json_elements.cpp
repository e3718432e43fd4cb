#include "eventdata/json_elements.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace entente::eventdata {
namespace {

bool is_json_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool holds_elements(std::string_view member) {
  constexpr auto names = std::to_array<std::string_view>({"data", "result", "results"});
  return std::find(names.begin(), names.end(), in_small_letters(member)) != names.end();
}

std::size_t after_blanks(std::string_view text, std::size_t from) {
  while (from < text.size() && is_json_blank(text[from])) ++from;
  return from;
}

/// Whether an array that is open goes on with objects, or has nothing in it.
bool holds_objects(std::string_view text, std::size_t from) {
  from = after_blanks(text, from);
  return from < text.size() && (text[from] == '{' || text[from] == ']');
}

bool is_answer(std::string_view text) {
  JsonScan scan;
  std::size_t key = 0, key_end = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const JsonScan before = scan;
    scan.step(text[at]);
    if (scan.depth == 1 && before.quoted != scan.quoted) (scan.quoted ? key : key_end) = at;
    if (before.depth == 1 && scan.depth == 2 && text[at] == '[' && key_end > key &&
        holds_elements(text.substr(key + 1, key_end - key - 1)))
      return holds_objects(text, at + 1);
    if (before.depth == 1 && scan.depth == 0) return false;
  }
  return false;
}

/// Whether its first line ends in the middle of it.
bool is_over_lines(std::string_view text) {
  std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return false;
  while (end > 0 && is_json_blank(text[end - 1])) --end;
  return end > 0 && std::string_view("{[,:").find(text[end - 1]) != std::string_view::npos;
}

}  // namespace

JsonShape json_shape_of(std::string_view begin) {
  begin.remove_prefix(after_blanks(begin, 0));
  if (begin.starts_with('[')) return holds_objects(begin, 1) ? JsonShape::elements : JsonShape::none;
  if (!begin.starts_with('{')) return JsonShape::none;
  if (is_answer(begin)) return JsonShape::answer;
  return is_over_lines(begin) ? JsonShape::elements : JsonShape::none;
}

void JsonElements::take(std::string_view text, std::string& lines) {
  for (const char c : text) take(c, lines);
}

void JsonElements::take(char c, std::string& lines) {
  const JsonScan before = scan_;
  scan_.step(c);
  if (!list_) return take_outside(c, before.depth, before.quoted, lines);
  if (!before.quoted && scan_.depth < list_depth_) {
    list_ = false;
    return end_element(lines);
  }
  if (c == ',' && !before.quoted && before.depth == list_depth_) return end_element(lines);
  add(c, before.quoted, lines);
  if (list_depth_ > 0 || scan_.depth > 0 || before.depth == 0) return;
  list_ = false;  // of objects one after the other each is a list of its own
  end_element(lines);
}

/// Where what holds elements begins. What stands beside it is an element too, and no object: it is told of.
void JsonElements::take_outside(char c, std::size_t depth, bool quoted, std::string& lines) {
  if (depth == 1 && answer_) {
    if (!quoted && scan_.quoted) key_.clear();
    constexpr std::size_t longest = 16;
    if (quoted && scan_.quoted && key_.size() < longest) key_ += c;
    list_ = !quoted && c == '[' && holds_elements(key_);
    list_depth_ = 2;
  } else if (depth == 0 && (c == '[' || (c == '{' && !answer_))) {
    end_element(lines);
    list_ = true;
    list_depth_ = c == '[' ? 1 : 0;
    if (c == '{') add(c, false, lines);
  } else if (depth == 0 && c != '{' && c != ',') {
    add(c, quoted, lines);
  }
}

/// Line ends would part it.
void JsonElements::add(char c, bool quoted, std::string& lines) {
  const bool blank = is_json_blank(c);
  if (blank && !element_) return;
  element_ = true;
  lines += blank && (!quoted || c == '\n' || c == '\r') ? ' ' : c;
}

void JsonElements::end_element(std::string& lines) {
  if (element_) lines += '\n';
  element_ = false;
}

}  // namespace entente::eventdata
