/// Forms of values that are lists or objects.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/finite.h"
#include "base/position_of.h"
#include "scenario/form_hint.h"
#include "scenario/forms.h"
#include "scenario/item.h"
#include "scenario/names.h"

namespace entente::reading {
namespace {

using Kind = Node::Kind;

Json any_of(std::initializer_list<Json> schemas) { return {{"anyOf", Json(schemas)}}; }
Json text_schema() { return {{"type", "string"}, {"pattern", "\\S"}}; }
Json ref(const Object& object) { return {{"$ref", "#/definitions/" + definition_of(object)}}; }

std::string item_path(const std::string& path, std::size_t i) { return fmt::format("{}[{}]", path, i); }

// numbers: [low, high], [mean, sd], ...

void check_numbers(const Value& value, const Node& node, const std::string& path, const Check& check) {
  const bool fits =
      node.is(Kind::list) && node.items.size() == value.words.size() &&
      std::all_of(node.items.begin(), node.items.end(), [](const Node& n) { return n.is(Kind::number); });
  if (!fits) expected(value, node, path, check);
}

Json schema_numbers(const Value& value) {
  const std::size_t count = value.words.size();
  return {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", count}, {"maxItems", count}};
}

std::string words_numbers(const Value& value) {
  return fmt::format("a list of numbers [{}]", fmt::join(value.words, ", "));
}

// range: [low, high], null is unbounded

bool is_end(const Node& node) { return node.is(Kind::null) || node.is(Kind::number); }

bool is_far(const Node& end) { return end.is(Kind::number) && std::abs(end.number) > largest_end; }

void check_range(const Value& value, const Node& node, const std::string& path, const Check& check) {
  const auto& ends = node.items;
  if (!node.is(Kind::list) || ends.size() != 2 || !is_end(ends[0]) || !is_end(ends[1])) {
    expected(value, node, path, check);
  } else if (ends[0].is(Kind::number) && ends[1].is(Kind::number) && ends[0].number >= ends[1].number) {
    check.diagnostics.error({node.place, path},
                            fmt::format("found [{}, {}]; the low end must be below the high end",
                                        shortest(ends[0].number), shortest(ends[1].number)));
  } else if (const auto far = std::find_if(ends.begin(), ends.end(), is_far); far != ends.end()) {
    check.diagnostics.error(
        {far->place, path},
        fmt::format("found {}; the ends of a range lie between {} and {}, or are null where it is unbounded",
                    shortest(far->number), shortest(-largest_end), shortest(largest_end)));
  }
}

Json schema_range(const Value&) {
  return {{"type", "array"}, {"items", {{"type", {"number", "null"}}}}, {"minItems", 2}, {"maxItems", 2}};
}

std::string words_range(const Value&) { return "a list [low, high], null where unbounded"; }

// bindings: "k in state", or a list of such

/// `coalition`, for `k in coalition`
std::string group_meant(const std::string& text, const std::vector<std::string>& groups) {
  const bool is_group = position_of(groups, text).has_value();
  const std::string meant = is_group ? text : nearest(text, groups);
  return meant.empty() ? "" : fmt::format(" (did you mean 'k in {}'?)", meant);
}

/// What is meant by what is no binding: several of them, or a group alone.
std::string variables_meant(const std::string& text, const std::vector<std::string>& groups) {
  const std::string several = bindings_meant(text);
  return several.empty() ? group_meant(text, groups) : several;
}

void check_binding(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (node.is(Kind::text) && parse_binding(node.text)) return;
  if (!node.is(Kind::text) || !check.groups) return expected(value, node, path, check);
  check.diagnostics.error(
      {node.place, path},
      fmt::format("found {}{}; expected {}; the groups are: {}", in_words(node),
                  variables_meant(node.text, *check.groups), in_words(value), fmt::join(*check.groups, ", ")));
}

void check_bindings(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!node.is(Kind::list)) return check_binding(value, node, path, check);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    check_binding(value, node.items[i], item_path(path, i), check);
}

Json schema_bindings(const Value&) {
  const Json one = {{"type", "string"}, {"pattern", fmt::format("^ *{0} +in +{0} *$", name_pattern)}};
  return any_of({one, Json{{"type", "array"}, {"items", one}}});
}

std::string words_bindings(const Value&) { return "\"k in GROUP\", or a list of such"; }

// filling: a name, or a list of names

void check_filling(const Value& value, const Node& node, const std::string& path, const Check& check) {
  const auto fits = [](const Node& n) { return n.is(Kind::text) && !n.text.empty(); };
  if (fits(node)) return;
  if (!node.is(Kind::list)) return expected(value, node, path, check);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (!fits(node.items[i])) expected(value, node.items[i], item_path(path, i), check);
  }
}

Json schema_filling(const Value&) {
  return any_of({text_schema(), Json{{"type", "array"}, {"items", text_schema()}}});
}

std::string words_filling(const Value&) { return "an actor, a group, or a list of actors"; }

// list

/// A patch replaces a list as a whole, so what stands in it is no patch.
void check_list(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!node.is(Kind::list)) return expected(value, node, path, check);
  const Check whole{check.diagnostics, false, false, check.roles, check.groups, check.document};
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    check_value(*value.entry, node.items[i], item_path(path, i), whole);
  }
}

Json schema_list(const Value& value) { return {{"type", "array"}, {"items", schema_of(*value.entry)}}; }

std::string words_list(const Value& value) { return "a list; each entry: " + in_words(*value.entry); }

// map: a key that the user chooses → a value

struct KeyForm {
  Keys keys;
  bool (*is)(std::string_view key);
  const char* pattern;
  const char* words;  ///< what it must be
};

bool is_any(std::string_view) { return true; }
bool is_signature(std::string_view key) { return parse_signature(key).has_value(); }

constexpr auto key_forms = std::to_array<KeyForm>({
    {Keys::names, is_name, name_pattern,
     "a name; it is made of letters, digits and _, and begins with no digit"},
    {Keys::ids, is_id, id_pattern, "a name; it is made of letters, digits, _ and -, and begins with no digit"},
    {Keys::numbers, is_number, number_pattern, "a number"},
    {Keys::signatures, is_signature, signature_pattern,
     "a name, or a name with the actors that it takes: threat(a, b)"},
    {Keys::uses, is_any, name_pattern, ""},
});

const KeyForm& form_of(Keys keys) {
  return *std::find_if(key_forms.begin(), key_forms.end(),
                       [&](const KeyForm& form) { return form.keys == keys; });
}

void check_map(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!node.is(Kind::object)) return expected(value, node, path, check);
  for (const Member& member : node.members) {
    const std::string at = path_of(path, member.key);
    const KeyForm& form = form_of(value.keys);
    if (!form.is(member.key))
      check.diagnostics.error({member.place, at}, fmt::format("'{}' is not {}", member.key, form.words));
    check_value(*value.entry, member.value, at, check);
  }
}

Json schema_map(const Value& value) {
  return {{"type", "object"},
          {"propertyNames", {{"pattern", fmt::format("^{}$", form_of(value.keys).pattern)}}},
          {"additionalProperties", schema_of(*value.entry)}};
}

std::string words_map(const Value& value) { return "an object; each value: " + in_words(*value.entry); }

// object: keys of its own, or a plain value for the most important of them

const Key* short_key(const Object& object) {
  if (object.shorthand.empty()) return nullptr;
  return find_key(object.keys, object.shorthand);
}

void check_object_or_short(const Value& value, const Node& node, const std::string& path, const Check& check) {
  const Object& object = value.objects.front()();
  const Key* key = short_key(object);
  if (node.is(Kind::object)) return check_object(object, node, path, check);
  if (!key || node.is(Kind::list)) return expected(value, node, path, check);
  check_value(key->value, node, path, check);
}

Json schema_object(const Value& value) {
  const Object& object = value.objects.front()();
  const Key* key = short_key(object);
  return key ? any_of({schema_of(key->value), ref(object)}) : ref(object);
}

std::string words_object(const Value& value) {
  const Object& object = value.objects.front()();
  const Key* key = short_key(object);
  return (key ? in_words(key->value) + ", or " : "") + fmt::format("an object ({})", object.name);
}

// variant: an object whose keys depend on its `type`

std::vector<std::string> types_of(const Value& value) {
  std::vector<std::string> types;
  for (const Describe& describe : value.objects) types.push_back(type_of(describe()));
  return types;
}

void check_variant(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!node.is(Kind::object)) return expected(value, node, path, check);
  const std::vector<std::string> types = types_of(value);
  Value known;
  known.form = Form::choice;
  known.words = types;
  const Node* type = node.find("type");
  if (!type) {
    if (check.patch || check.partial) return;  // the type may stand in what is patched
    check.diagnostics.error({node.place, path}, fmt::format("missing key 'type', {}", in_words(known)));
    return;
  }
  const auto row = position_of(types, type->text);
  if (!type->is(Kind::text) || !row) return expected(known, *type, path_of(path, "type"), check);
  check_object(value.objects[*row](), node, path, check);
}

Json schema_variant(const Value& value) {
  Json rows = Json::array();
  for (const Describe& describe : value.objects) rows.push_back(ref(describe()));
  return {{"anyOf", rows}};
}

std::string words_variant(const Value& value) {
  return fmt::format("an object (one of: {})", fmt::join(types_of(value), ", "));
}

// patch: a merge patch on the whole scenario

void check_patch(const Value& value, const Node& node, const std::string& path, const Check& check) {
  if (!node.is(Kind::object)) return expected(value, node, path, check);
  check_object(value.objects.front()(), node, path,
               {check.diagnostics, true, false, check.roles, check.groups, check.document});
}

Json schema_patch(const Value& value) { return ref(value.objects.front()()); }

std::string words_patch(const Value&) { return "an object (a merge patch on the scenario)"; }

constexpr auto compound_rows = std::to_array<FormRow>({
    {Form::numbers, check_numbers, schema_numbers, words_numbers},
    {Form::range, check_range, schema_range, words_range},
    {Form::bindings, check_bindings, schema_bindings, words_bindings},
    {Form::filling, check_filling, schema_filling, words_filling},
    {Form::list, check_list, schema_list, words_list},
    {Form::map, check_map, schema_map, words_map},
    {Form::object, check_object_or_short, schema_object, words_object},
    {Form::variant, check_variant, schema_variant, words_variant},
    {Form::patch, check_patch, schema_patch, words_patch},
});

}  // namespace

std::span<const FormRow> compound_forms() { return compound_rows; }

std::string definition_of(const Object& object) {
  std::string name = object.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

}  // namespace entente::reading
