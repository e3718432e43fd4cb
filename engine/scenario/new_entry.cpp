#include "scenario/new_entry.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::reading {
namespace {

/// The object that describes the node: of a process that of its type, nothing where that is none.
const Object* object_of(const Value& entry, const Node& node) {
  if (entry.form != Form::variant) return entry.objects.empty() ? nullptr : &entry.objects.front()();
  const Node* type = node.find("type");
  for (const Describe& describe : entry.objects)
    if (type && type->text == type_of(describe())) return &describe();
  return nullptr;
}

std::string quoted(const std::vector<std::string>& keys, const char* conjunction) {
  std::vector<std::string> all;
  for (const std::string& key : keys) all.push_back("'" + key + "'");
  return fmt::format("{}", fmt::join(all, conjunction));
}

}  // namespace

std::string unknown(const NewEntry& entry, const std::string& why) {
  const std::string hint = did_you_mean(entry.name, entry.known);
  return fmt::format("unknown {} '{}'{}; {}{}", entry.noun, entry.name, hint, why,
                     hint.empty() ? there_are(entry.known) : "");
}

std::string noun_of(const Value& entry) {
  if (entry.form == Form::variant) return "process";
  return entry.objects.empty() ? "group" : entry.objects.front()().name;
}

std::string lacks(const Value& entry, const Node& node) {
  if (!node.is(Node::Kind::object)) return "";
  if (entry.form == Form::variant && !node.find("type")) return "'type'";
  const Object* object = object_of(entry, node);
  if (!object) return "";
  const auto missing = [&](const std::string& key) { return !node.find(key); };
  std::vector<std::string> required;
  for (const Key& key : object->keys)
    if (key.required && missing(key.name)) required.push_back(key.name);
  if (!required.empty()) return quoted(required, " and ");
  const auto& told = object->told_by;
  return std::all_of(told.begin(), told.end(), missing) ? quoted(told, " or ") : "";
}

}  // namespace entente::reading
