#include "scenario/named.h"

#include "scenario/slot.h"

namespace entente::reading {
namespace {

bool in_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void add_words(const std::string& text, std::set<std::string>& names) {
  for (std::size_t end = 0, at = 0; at < text.size(); at = end + 1) {
    for (end = at; end < text.size() && in_a_name(text[end]);) ++end;
    if (end > at) names.insert(text.substr(at, end - at));
  }
}

/// Plain texts are remarks, but for those that are a name as a whole: the type of an event, a member of a
/// group.
void add_text(const Value& value, const std::string& text, std::set<std::string>& names) {
  names.insert(text);
  if (value.form != Form::text) add_words(text, names);
}

void add_names(const Value& value, const Node& node, std::set<std::string>& names) {
  if (node.is(Node::Kind::text) && !value.makes) add_text(plain_value(value), node.text, names);
  for (const Node& item : node.items) add_names(value.entry ? *value.entry : value, item, names);
  for (const Member& member : node.members)
    if (const Slot slot = slot_of(value, member.key); slot.value) add_names(*slot.value, member.value, names);
}

}  // namespace

std::set<std::string> names_in(const Node& scenario, const Format& format) {
  std::set<std::string> names;
  add_names(format.document(), scenario, names);
  return names;
}

std::set<std::string> names_in_what_ifs(const Node& scenario, const Format& format) {
  std::set<std::string> names;
  if (const Node* what_ifs = scenario.find("what_if"))
    add_names(*slot_of(format.document(), "what_if").value, *what_ifs, names);
  return names;
}

}  // namespace entente::reading
