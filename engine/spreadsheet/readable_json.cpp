#include "spreadsheet/readable_json.h"

#include "scenario/document.h"

namespace entente::spreadsheet {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_line = 110;

std::string text_of(const Json& value) {
  if (value.is_number_float()) return reading::shortest(value.get<double>());
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Brackets around parts, each of which a function writes.
template <typename Write>
std::string joined(const Json& json, const Write& write, const std::string& separator) {
  std::string text;
  for (const auto& [key, value] : json.items()) {
    if (!text.empty()) text += separator;
    text += (json.is_object() ? Json(key).dump() + ": " : "") + write(value);
  }
  return text;
}

std::string on_one_line(const Json& json) {
  if (!json.is_structured()) return text_of(json);
  const std::string inside = joined(json, on_one_line, ", ");
  return json.is_object() ? "{" + inside + "}" : "[" + inside + "]";
}

/// `used`: characters that stand before it on its line. The document itself has a line for each key.
std::string written(const Json& json, std::size_t depth, std::size_t used) {
  const std::string line = on_one_line(json);
  if (!json.is_structured() || json.empty() || (depth > 0 && used + line.size() <= longest_line)) return line;
  const std::string indent(2 * (depth + 1), ' '), separator = ",\n" + indent;
  std::string inside;
  for (const auto& [key, value] : json.items()) {
    const std::string name = json.is_object() ? Json(key).dump() + ": " : "";
    inside +=
        (inside.empty() ? "" : separator) + name + written(value, depth + 1, indent.size() + name.size() + 1);
  }
  const std::string end = "\n" + std::string(2 * depth, ' ');
  return json.is_object() ? "{\n" + indent + inside + end + "}" : "[\n" + indent + inside + end + "]";
}

}  // namespace

std::string readable_json(const Json& json) { return written(json, 0, 0) + "\n"; }

}  // namespace entente::spreadsheet
