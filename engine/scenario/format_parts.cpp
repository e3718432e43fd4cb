#include "scenario/format_parts.h"

#include <algorithm>
#include <utility>

namespace entente::reading {

Value plain(Form form) {
  Value value;
  value.form = form;
  return value;
}

Value between(Form form, double low, double high) {
  Value value = plain(form);
  value.low = low;
  value.high = high;
  return value;
}

Value choice(std::vector<std::string> words) {
  Value value = plain(Form::choice);
  value.words = std::move(words);
  return value;
}

Value numbers(std::vector<std::string> what) {
  Value value = plain(Form::numbers);
  value.words = std::move(what);
  return value;
}

Value unit() {
  Value value = plain(Form::unit);
  value.words = {"day", "week", "month", "year"};
  return value;
}

Value list_of(Value entry) {
  Value value = plain(Form::list);
  value.entry = std::make_shared<const Value>(std::move(entry));
  return value;
}

Value map_of(Value entry, Keys keys) {
  Value value = plain(Form::map);
  value.entry = std::make_shared<const Value>(std::move(entry));
  value.keys = keys;
  return value;
}

Value object(Describe describe) {
  Value value = plain(Form::object);
  value.objects = {std::move(describe)};
  return value;
}

Value variant(std::vector<Describe> describes) {
  Value value = plain(Form::variant);
  value.objects = std::move(describes);
  return value;
}

Value patch(Describe describe) {
  Value value = plain(Form::patch);
  value.objects = {std::move(describe)};
  return value;
}

Value by_name(Value map) {
  map.by_name = true;
  return map;
}

Value makes(Value name) {
  name.makes = true;
  return name;
}

Value naming(NameKind kind, Value value) {
  value.names = kind;
  return value;
}

Value name_of(NameKind kind) { return naming(kind, plain(Form::text)); }

Value no_matrix(Value value) {
  value.instead_of_list = ties_from_file;
  return value;
}

Value or_null(Value value) {
  value.or_null = true;
  return value;
}

Key bindings_key(std::string help) { return {"for", plain(Form::bindings), "", "once", std::move(help)}; }

Key let_key(std::string help) {
  return {"let", naming(NameKind::definition, map_of(object(definition_format), Keys::signatures)), "", "none",
          std::move(help)};
}

Key where_key() {
  return {"where", plain(Form::expression), "condition", "always", "only bindings at which this holds"};
}

Key change_key() {
  return {"change", plain(Form::cell), "", "", "the cell that changes: `trust[target, attacker]`", true};
}

Key per_key() { return {"per", unit(), "", "year", "the unit of time that the rate is counted in"}; }

Key process_type(std::string type) { return {"type", choice({std::move(type)}), "", "", "this process", true}; }

std::vector<Key> all_keys(const Object& object) {
  std::vector<Key> keys = object.keys;
  keys.push_back({"note", plain(Form::text), "", "", "a remark; it reaches the report"});
  keys.push_back(
      {"source", plain(Form::text), "", "", "where a number or a rule comes from; it reaches the report"});
  return keys;
}

const Key* find_key(const std::vector<Key>& keys, const std::string& name) {
  const auto it = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
  return it == keys.end() ? nullptr : &*it;
}

std::vector<std::string> names_of(const std::vector<Key>& keys) {
  std::vector<std::string> names;
  for (const Key& key : keys) names.push_back(key.name);
  return names;
}

const std::string& type_of(const Object& object) { return find_key(object.keys, "type")->value.words.front(); }

}  // namespace entente::reading
