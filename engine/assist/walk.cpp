#include "assist/walk.h"

#include <fmt/format.h>

#include "base/text_places.h"
#include "scenario/item.h"
#include "scenario/slot.h"
#include "simulation/processes/kinds.h"

namespace entente::assist {

using reading::Form;
using reading::Member;
using reading::Node;
using reading::Object;
using reading::Value;

const reading::Format& scenario_format() {
  static const detail::ProcessKinds kinds = detail::process_kinds();
  static const reading::Format format(detail::formats_of(kinds));
  return format;
}

namespace {

/// Of a process that of its type.
const Object* variant_of(const Value& value, const Node& node) {
  const Node* type = node.find("type");
  for (const reading::Describe& describe : value.objects)
    if (type && reading::type_of(describe()) == type->text) return &describe();
  return nullptr;
}

const Object* object_of(const Value* value, const Node& node) {
  if (!value || !node.is(Node::Kind::object) || value->objects.empty()) return nullptr;
  return value->form == Form::variant ? variant_of(*value, node) : &value->objects.front()();
}

Step made(const Node& node, const Value* value, const Member* member, std::string scope) {
  if (value && !node.is(Node::Kind::object)) value = &reading::plain_value(*value);
  if (value && value->form == Form::patch) scope.clear();
  return {&node, value, object_of(value, node), member, std::move(scope)};
}

const Value* value_of_member(const Step& parent, const std::string& key) {
  if (parent.object) return reading::slot_in(*parent.object, key).value;
  return parent.value ? reading::slot_of(*parent.value, key).value : nullptr;
}

/// What a list holds; a list of bindings, or of what fills a role, holds what could stand alone in its place.
const Value* value_of_item(const Step& parent) {
  if (!parent.value) return nullptr;
  const bool plural = parent.value->form == Form::bindings || parent.value->form == Form::filling;
  return plural ? parent.value : parent.value->entry.get();
}

void walk_on(Path& path, const std::function<void(const Path& path)>& visit) {
  visit(path);
  const Node& node = *path.back().node;
  for (const Member& member : node.members) {
    path.push_back(step_to(path, member));
    walk_on(path, visit);
    path.pop_back();
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    path.push_back(step_to(path, node.items[i], i));
    walk_on(path, visit);
    path.pop_back();
  }
}

}  // namespace

Path root_path(const Node& root) { return {made(root, &scenario_format().document(), nullptr, "")}; }

Step step_to(const Path& path, const Member& member) {
  const Step& parent = path.back();
  return made(member.value, value_of_member(parent, member.key), &member,
              reading::path_of(parent.scope, member.key));
}

/// A list in a what-if replaces the other as a whole: its items have no names in common with those of that.
Step step_to(const Path& path, const Node& item, std::size_t index) {
  const Step& parent = path.back();
  const Place at = parent.node->place;
  return made(item, value_of_item(parent), nullptr,
              fmt::format("{}@{}:{}[{}]", parent.scope, at.source, at.offset, index));
}

void walk(const Node& root, const std::function<void(const Path& path)>& visit) {
  Path path = root_path(root);
  walk_on(path, visit);
}

const Node* find(const Node& root, const std::vector<std::string>& keys) {
  const Node* node = &root;
  for (const std::string& key : keys)
    if (node) node = node->find(key);
  return node;
}

Stretch stretch_of_key(const Member& member, std::string_view text) {
  const std::size_t at = member.place.offset;
  const bool quoted = at < text.size() && (text[at] == '"' || text[at] == '\'');
  const std::size_t from = at + (quoted ? 1 : 0);
  return {from, quoted ? reading::offset_in_string(text, at, member.key.size()) : from + member.key.size(),
          quoted};
}

Stretch stretch_of_value(const Node& node, std::string_view text) {
  const std::size_t at = node.place.offset;
  const bool quoted = node.is(Node::Kind::text) && at < text.size() && (text[at] == '"' || text[at] == '\'');
  const std::size_t from = at + (quoted ? 1 : 0);
  return {from, quoted ? reading::offset_in_string(text, at, node.text.size()) : node.end, quoted};
}

}  // namespace entente::assist
