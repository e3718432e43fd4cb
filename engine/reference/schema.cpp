/// The JSON Schema of the format. It describes a file, which may be part of a scenario (an include) or override
/// one: no key is required, and null removes.
#include <entente/scenario.h>

#include "scenario/forms.h"
#include "simulation/processes/kinds.h"

namespace entente {
namespace {

using namespace reading;

Json property(const Key& key) {
  Json schema = schema_of(key.value);
  std::string help = key.help;
  if (!key.unit.empty()) help += " [" + key.unit + "]";
  if (!key.fallback.empty()) help += " (default: " + key.fallback + ")";
  // beside "$ref" nothing else is read, so the description goes around it
  if (schema.contains("$ref")) schema = {{"allOf", Json::array({schema})}};
  schema["description"] = help;
  return schema;
}

Json definition(const Object& object) {
  Json schema = {{"type", "object"}, {"description", object.help}, {"properties", Json::object()}};
  for (const Key& key : all_keys(object)) schema["properties"][key.name] = property(key);
  schema["additionalProperties"] = object.open ? schema_of(object.open->value) : Json(false);
  return schema;
}

}  // namespace

std::string json_schema(const std::vector<CustomProcess>& process_kinds) {
  const Format format(detail::formats_of(detail::process_kinds(process_kinds)));
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "A scenario of entente"},
                 {"allOf", Json::array({Json{{"$ref", "#/definitions/" + definition_of(format.scenario())}}})},
                 {"definitions", Json::object()}};
  for (const Describe& describe : format.all())
    schema["definitions"][definition_of(describe())] = definition(describe());
  return schema.dump(2) + "\n";
}

}  // namespace entente
