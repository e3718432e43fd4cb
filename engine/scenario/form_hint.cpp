#include "scenario/form_hint.h"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/item.h"
#include "scenario/names.h"

namespace entente::reading {
namespace {

using Kind = Node::Kind;

/// Longer texts are not repeated.
constexpr std::size_t longest_repeated = 40;

/// `{"USA": ...}`, for things in a list that stand under their names.
std::string under_names(const Node& list) {
  const bool named = !list.items.empty() && list.items.front().is(Kind::text) && is_id(list.items.front().text);
  return fmt::format("; each stands under its name: {{\"{}\": ...}}", named ? list.items.front().text : "NAME");
}

/// `{"is": "p"}`, for an object of which one key alone is needed.
std::string under_its_key(const Object& object, const Node& text) {
  const Key* needed = nullptr;
  for (const Key& key : object.keys) {
    if (key.required && needed) return "";
    if (key.required) needed = &key;
  }
  if (!needed) return "";
  const bool repeated = text.text.size() <= longest_repeated && text.text.find('"') == std::string::npos;
  return fmt::format("; write {{\"{}\": \"{}\"}}", needed->name, repeated ? text.text : "...");
}

std::string without_blanks(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

std::vector<std::string> pieces_of(std::string text) {
  for (std::size_t at; (at = text.find(" and ")) != std::string::npos;) text.replace(at, 5, ",");
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    pieces.push_back(without_blanks(text.substr(at, end - at)));
    at = end + 1;
  }
  return pieces;
}

}  // namespace

std::string form_hint(const Value& value, const Node& node) {
  if (value.form == Form::map && node.is(Kind::list)) return under_names(node);
  if (value.form == Form::list && node.is(Kind::object)) return "; a list stands in brackets: [{...}]";
  if (value.form == Form::filling && node.is(Kind::object)) return "; roles stand beside 'type'";
  if (value.form == Form::object && node.is(Kind::text)) return under_its_key(value.objects.front()(), node);
  return "";
}

std::string bindings_meant(const std::string& text) {
  std::vector<std::string> pieces = pieces_of(text);
  std::string group;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    if (const auto binding = parse_binding(*piece))
      group = binding->group;
    else if (is_name(*piece) && !group.empty())
      *piece += " in " + group;
    else
      return "";
  }
  return pieces.size() < 2 ? "" : fmt::format(" (write [\"{}\"])", fmt::join(pieces, "\", \""));
}

}  // namespace entente::reading
