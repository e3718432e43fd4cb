/// Checking a document against the format.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

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

/// `parameters.gain` for `gain` where the scenario's own keys stand; empty where it has no entry of that name.
std::string entry_meant(const std::vector<Key>& keys, const std::string& name, const Check& check) {
  const auto has_it = [&](const Member& section) {
    return find_key(keys, section.key) && section.value.find(name);
  };
  if (!check.scenario || !find_key(keys, "parameters")) return "";
  const auto& sections = check.scenario->members;
  const auto found = std::find_if(sections.begin(), sections.end(), has_it);
  return found == sections.end() ? "" : found->key + "." + name;
}

void say_unknown(const Object& object, const std::vector<Key>& keys, const Member& member,
                 const std::string& path, const Check& check) {
  const std::vector<std::string> known = names_of(keys);
  const std::string entry = entry_meant(keys, member.key, check);
  const std::string hint =
      entry.empty() ? key_hint(member.key, known) : fmt::format(" (did you mean '{}'?)", entry);
  check.diagnostics.error(
      {member.place, path_of(path, member.key)},
      fmt::format("unknown key{}; the keys of this {} are: {}{}", hint, object.name, fmt::join(known, ", "),
                  object.open ? ", and the roles of its type" : ""));
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

void say_missing(const std::vector<Key>& keys, const Node& node, const std::string& path, const Check& check) {
  for (const Key& key : keys) {
    if (is_missing(key, node))
      check.diagnostics.error({node.place, path},
                              fmt::format("missing key '{}', {}", key.name, in_words(key.value)));
  }
}

}  // namespace

void check_object(const Object& object, const Node& node, const std::string& path, const Check& check) {
  const std::vector<Key> keys = all_keys(object);
  for (const Member& member : node.members) {
    const Key* key = find_key(keys, member.key);
    if (key || (object.open && !is_misspelt(object, keys, node, member, check))) {
      check_value(key ? key->value : object.open->value, member.value, path_of(path, member.key), check);
    } else {
      say_unknown(object, keys, member, path, check);
    }
  }
  if (!check.patch && !check.partial) say_missing(keys, node, path, check);
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
  const std::string suggestion = node.is(Node::Kind::text) ? did_you_mean(node.text, value.words) : "";
  const bool instead = node.is(Node::Kind::list) && !value.instead_of_list.empty();
  const std::string percentage =
      node.is(Node::Kind::number) ? percentage_hint(node.number, value.low, value.high) : "";
  check.diagnostics.error(
      {node.place, path},
      fmt::format("found {}{}; expected {}{}{}", in_words(node), suggestion, in_words(value),
                  instead ? "; " + value.instead_of_list : "", percentage));
}

}  // namespace entente::reading
