#pragma once
/// What each form of value means: how it is checked, how a JSON Schema says it, how people do.
#include <entente/diagnostics.h>

#include <nlohmann/json.hpp>
#include <set>
#include <span>

#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::reading {

using Json = nlohmann::ordered_json;

/// What is being checked.
struct Check {
  Diagnostics& diagnostics;
  bool patch = false;                                ///< in a patch nothing is required, and null removes
  bool partial = false;                              ///< nothing is required
  const std::set<std::string>* roles = nullptr;      ///< that events can have; null: not known
  const std::vector<std::string>* groups = nullptr;  ///< that variables can be in; null: not known
  const Node* document = nullptr;                    ///< whose names may be meant; null: not known
};

struct FormRow {
  Form form;
  /// Says what is wrong with a value.
  void (*check)(const Value& value, const Node& node, const std::string& path, const Check& check);
  Json (*schema)(const Value& value);
  std::string (*in_words)(const Value& value);
};

std::span<const FormRow> scalar_forms();
std::span<const FormRow> compound_forms();

/// Checks a value of any form.
void check_value(const Value& value, const Node& node, const std::string& path, const Check& check);
/// The JSON Schema of a value of any form; null (which removes) is allowed too.
Json schema_of(const Value& value);
/// `a date, "YYYY-MM-DD"`
std::string in_words(const Value& value);

/// `found the number 3; expected a date, "YYYY-MM-DD"`, at the value.
void expected(const Value& value, const Node& node, const std::string& path, const Check& check);

/// Checks the keys of an object, then their values, then that none is missing.
void check_object(const Object& object, const Node& node, const std::string& path, const Check& check);

/// The name of an object's definition in the JSON Schema.
std::string definition_of(const Object& object);

}  // namespace entente::reading
