#include "eventdata/json_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "eventdata/event_text.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

using Object = nlohmann::ordered_json;

constexpr std::size_t deepest = 100;  // nobody nests events deeper, and each level takes room

bool is_too_deep(std::string_view text) {
  JsonScan scan;
  for (const char c : text) {
    scan.step(c);
    if (scan.depth > deepest) return true;
  }
  return false;
}

/// Discarded where it is no JSON, or too deep.
Object parsed(std::string_view line) {
  return is_too_deep(line) ? Object(Object::value_t::discarded) : Object::parse(line, nullptr, false);
}

/// A member as a table would have it: texts as they are, numbers and the rest as JSON has them.
std::string as_field(const Object& value) {
  if (value.is_null()) return "";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

bool is_json_lines(std::string_view first_line, const std::filesystem::path& file) {
  const std::string_view text = without_outer_blanks(first_line);
  if (text.starts_with('['))
    throw DataError(file.string() + ": it is a JSON array, but not of objects, whose members are the columns");
  return text.starts_with('{');
}

std::vector<std::string> json_columns(const std::filesystem::path& file, EventFormat format,
                                      const EventReading& reading, std::size_t longest, const StopFlag* stop) {
  EventText bytes(file, format, reading);
  CsvReader lines([&](char* to, std::size_t room) { return is_set(stop) ? 0 : bytes.read(to, room); },
                  {.separator = '\t', .longest = longest});
  std::vector<std::string> columns;
  while (lines.next()) {
    const Object object = parsed(lines.text());
    if (!object.is_object()) continue;
    for (const auto& [name, value] : object.items())
      if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  }
  return columns;
}

std::vector<CsvField> JsonLine::header() const {
  std::vector<CsvField> made;
  for (const std::string& name : columns_) made.push_back({name, 0});
  return made;
}

const std::vector<CsvField>& JsonLine::fields(std::string_view line) {
  fields_.clear();
  values_.clear();
  const Object object = parsed(line);
  if (!object.is_object()) return fields_;
  for (const std::string& name : columns_) {
    const auto member = object.find(name);
    values_.push_back(member == object.end() ? "" : as_field(*member));
  }
  const bool fine = std::none_of(values_.begin(), values_.end(), [](const std::string& value) {
    return value.find('\0') != std::string::npos;
  });
  if (fine)
    for (const std::string& value : values_) fields_.push_back({value, 0});
  return fields_;
}

}  // namespace entente::eventdata
