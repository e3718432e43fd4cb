/// Checking a document against the format.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "scenario/distribution_hint.h"
#include "scenario/form_hint.h"
#include "scenario/forms.h"
#include "scenario/item.h"
#include "scenario/meant_key.h"
#include "scenario/percentage.h"

namespace entente::reading {
namespace {

const FormRow* find_row(std::span<const FormRow> rows, Form form) {
  const auto it =
      std::find_if(rows.begin(), rows.end(), [form](const FormRow& row) { return row.form == form; });
  return it == rows.end() ? nullptr : &*it;
}

const FormRow& row_of(Form form) {
  const FormRow* row = find_row(scalar_forms(), form);
  if (!row) row = find_row(compound_forms(), form);
  if (!row) throw std::logic_error("a form of values without a row");
  return *row;
}

/// The key of a patch, where a member is what stands in one and no key of the object is meant.
const Key* patch_around(const std::vector<Key>& keys, const Member& member) {
  if (!meant_key(member.key, names_of(keys)).empty()) return nullptr;
  const auto patch =
      std::find_if(keys.begin(), keys.end(), [](const Key& k) { return k.value.form == Form::patch; });
  const bool inside = patch != keys.end() && find_key(all_keys(patch->value.objects.front()()), member.key);
  return inside ? &*patch : nullptr;
}

/// `parameters.p`, where the keys should stand inside of each other.
std::string nested_hint(const std::string& path, const Check& check) {
  const std::size_t first = path.find('.');
  if (first == std::string::npos || !check.document || !check.document->find(path.substr(0, first))) return "";
  std::string written = "...";
  for (std::size_t end = path.size(); end != std::string::npos;) {
    const std::size_t dot = end == 0 ? std::string::npos : path.rfind('.', end - 1);
    const std::size_t begin = dot == std::string::npos ? 0 : dot + 1;
    written = fmt::format("{{\"{}\": {}}}", path.substr(begin, end - begin), written);
    end = dot;
  }
  return "; keys stand inside of each other: " + written;
}

/// Where something of that name is, in a scenario: `parameters.p` for `p`.
std::string path_of_named(const std::string& name, const Check& check) {
  if (!check.document) return "";
  const std::size_t dot = name.find('.');
  if (dot != std::string::npos && check.document->find(name.substr(0, dot))) return "";
  for (const Member& section : check.document->members)
    if (section.value.find(name)) return path_of(section.key, name);
  return "";
}

/// Returns the key that is meant, or nothing.
std::string say_unknown(const Object& object, const std::vector<Key>& keys, const Member& member,
                        const std::string& path, const Check& check) {
  const std::vector<std::string> known = names_of(keys);
  const bool whole = object.stands_at.empty() && find_key(keys, "entente");
  const Key* patch = patch_around(keys, member);
  std::string named = patch ? path_of(patch->name, member.key) : whole ? path_of_named(member.key, check) : "";
  if (!named.empty()) named = fmt::format(" (did you mean '{}'?)", named);
  if (named.empty() && whole) named = nested_hint(member.key, check);
  check.diagnostics.error(
      {member.place, path_of(path, member.key)},
      fmt::format("unknown key{}; the keys of this {} are: {}{}",
                  named.empty() ? key_hint(member.key, known) : named, object.name, fmt::join(known, ", "),
                  object.open ? ", and the roles of its type" : ""));
  return patch ? patch->name : meant_key(member.key, known);
}

bool is_missing(const Key& key, const Node& node) { return key.required && !node.find(key.name); }

/// A key of an event that no type has as a role: it is another key, misspelt, where its value fills none, or
/// where that key is needed and is not there.
bool is_misspelt(const Object& object, const std::vector<Key>& keys, const Node& node, const Member& member,
                 const Check& check) {
  const Node& value = member.value;
  const bool removes = value.is(Node::Kind::null) && (check.patch || check.partial);
  if (object.open->value.form != Form::filling || removes || !check.roles || check.roles->contains(member.key))
    return false;
  if (!synonym(member.key, names_of(keys)).empty()) return true;
  const bool fills = value.is(Node::Kind::text) || value.is(Node::Kind::list);
  const Key* meant = find_key(keys, nearest(member.key, names_of(keys)));
  return meant && (!fills || (is_missing(*meant, node) && !check.patch && !check.partial));
}

/// But those that are there, misspelt.
void say_missing(const std::vector<Key>& keys, const std::set<std::string>& meant, const Node& node,
                 const std::string& path, const Check& check) {
  for (const Key& key : keys) {
    if (is_missing(key, node) && !meant.contains(key.name))
      check.diagnostics.error({node.place, path},
                              fmt::format("missing key '{}', {}", key.name, in_words(key.value)));
  }
}

}  // namespace

void check_object(const Object& object, const Node& node, const std::string& path, const Check& check) {
  const std::vector<Key> keys = all_keys(object);
  std::set<std::string> meant;
  std::string distribution = distribution_hint(node, keys);
  const bool told_once = !distribution.empty();
  for (const Member& member : node.members) {
    const Key* key = find_key(keys, member.key);
    if (key || (object.open && !is_misspelt(object, keys, node, member, check))) {
      check_value(key ? key->value : object.open->value, member.value, path_of(path, member.key), check);
    } else if (told_once) {
      if (!distribution.empty())
        check.diagnostics.error({member.place, path_of(path, member.key)}, "unknown key" + distribution);
      distribution.clear();
    } else {
      meant.insert(say_unknown(object, keys, member, path, check));
    }
  }
  if (!check.patch && !check.partial) say_missing(keys, meant, node, path, check);
}

void check_value(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if ((check.patch || value.or_null) && node.is(Node::Kind::null)) return;
  if (!node.refused) row_of(value.form).check(value, node, path, check);
}

Json schema_of(const Value& value) {
  Json schema = row_of(value.form).schema(value);
  // In a file null removes what an include brought.
  if (schema.contains("enum")) {
    schema["enum"].push_back(nullptr);
  } else if (schema.contains("anyOf")) {
    schema["anyOf"].push_back({{"type", "null"}});
  } else if (schema.contains("type")) {
    schema["type"] = {schema["type"], "null"};
  } else {
    schema = {{"anyOf", Json::array({schema, Json{{"type", "null"}}})}};
  }
  return schema;
}

std::string in_words(const Value& value) {
  return row_of(value.form).in_words(value) + (value.or_null ? ", or null" : "");
}

void expected(const Value& value, const Node& node, const std::string& path, const Check& check) {
  const std::string meant = node.is(Node::Kind::text) ? meant_key(node.text, value.words) : "";
  const std::string suggestion = meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant);
  const bool instead = node.is(Node::Kind::list) && !value.instead_of_list.empty();
  const std::string percentage =
      node.is(Node::Kind::number) ? percentage_hint(node.number, value.low, value.high) : "";
  check.diagnostics.error(
      {node.place, path},
      fmt::format("found {}{}; expected {}{}{}", in_words(node), suggestion, in_words(value),
                  instead ? "; " + value.instead_of_list : form_hint(value, node), percentage));
}

}  // namespace entente::reading
