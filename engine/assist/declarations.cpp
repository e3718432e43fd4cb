#include "assist/declarations.h"

#include <algorithm>

#include "scenario/item.h"

namespace entente::assist {

using reading::Form;
using reading::Keys;
using reading::Node;

namespace {

/// Names that an expression may use wherever it stands.
bool is_everywhere(NameKind kind) {
  return kind == NameKind::actor || kind == NameKind::group || kind == NameKind::attribute ||
         kind == NameKind::relation || kind == NameKind::parameter;
}

}  // namespace

const std::string& scope_around(const Path& path) {
  static const std::string everywhere;
  for (std::size_t k = path.size() - 1; k-- > 0;)
    if (path[k].object) return path[k].scope;
  return everywhere;
}

void Declarations::read(const Node& root) {
  walk(root, [this](const Path& path) {
    const Step& here = path.back();
    if (path.size() > 1 && here.member) add_key(path);
    if (here.object && here.object->open && here.object->open->names == NameKind::role) add_event(path);
    if (!here.value || !here.node->is(Node::Kind::text)) return;
    if (here.value->form == Form::bindings) add_binding(path);
    if (here.value->makes) add_known(here.value->names, here.node->text);
  });
}

void Declarations::add_known(NameKind kind, const std::string& name) {
  if (name.empty()) return;  // it is about to be typed
  std::vector<std::string>& known = names_.known_[kind];
  if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(name);
  if (is_everywhere(kind)) names_.kinds_.emplace(name, kind);
}

void Declarations::add_local(const std::string& scope, Local local) {
  std::vector<Local>& known = names_.scopes_[scope];
  const auto same = std::find_if(known.begin(), known.end(),
                                 [&](const Local& one) { return one.thing.name == local.thing.name; });
  if (same == known.end()) known.push_back(std::move(local));
}

/// Of a map whose keys make names.
void Declarations::add_key(const Path& path) {
  const reading::Value* map = path[path.size() - 2].value;
  if (!map || map->form != Form::map || map->keys == Keys::uses) return;
  const std::string& key = path.back().member->key;
  if (map->names == NameKind::definition) return add_definition(path);
  if (map->names == NameKind::role) {
    const std::string& type = scope_around(path);
    return add_local(type, {{NameKind::role, key, type}, path.back().node->text});
  }
  if (map->names != NameKind::none) {
    if (!key.empty() && is_everywhere(map->names) && path.back().node->find("for_each"))
      names_.families_.insert(key);
    return add_known(map->names, key);
  }
  if (path[path.size() - 2].scope == "generate_actors") names_.prefixes_.insert(key);
  if (path[path.size() - 2].scope == "generate_event_types") names_.type_prefixes_.insert(key);
}

void Declarations::add_definition(const Path& path) {
  const auto signature = reading::parse_signature(path.back().member->key);
  if (!signature) return;
  const std::string &around = scope_around(path), &own = path.back().scope;
  add_local(around, {{NameKind::definition, signature->name, around}, "", signature->variables});
  for (const std::string& variable : signature->variables)
    add_local(own, {{NameKind::variable, variable, own}, "actor"});
}

void Declarations::add_binding(const Path& path) {
  const auto binding = reading::parse_binding(path.back().node->text);
  if (!binding) return;
  const std::string& around = scope_around(path);
  add_local(around, {{NameKind::variable, binding->variable, around}, binding->group});
}

/// Its type, and the roles that its expressions see.
void Declarations::add_event(const Path& path) {
  const Step& here = path.back();
  if (const Node* type = here.node->find("type")) names_.types_[here.scope] = type->text;
  if (here.object != &reading::event_format()) return;
  const std::vector<reading::Key> keys = reading::all_keys(*here.object);
  for (const reading::Member& member : here.node->members)
    if (!reading::find_key(keys, member.key)) filled_.push_back({here.scope, member.key});
}

void Declarations::finish() {
  for (const Filled& one : filled_)
    for (const Local& role : names_.roles_of(names_.types_[one.event]))
      if (role.thing.name == one.role) add_local(one.event, role);
}

}  // namespace entente::assist
