#include "scenario/csv_fields.h"

#include <algorithm>

namespace entente::reading {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

Field trimmed(std::string_view text, std::size_t offset) {
  std::size_t first = 0, end = text.size();
  while (first < end && is_blank(text[first])) ++first;
  while (end > first && is_blank(text[end - 1])) --end;
  if (first == end) return {{}, offset};
  text = text.substr(first, end - first);
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return {quoted ? text.substr(1, text.size() - 2) : text, offset + first};
}

}  // namespace

Fields fields_of(std::string_view line, std::size_t offset) {
  Fields fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(',', at), line.size());
    if (fields.count < fields.field.size())
      fields.field[fields.count] = trimmed(line.substr(at, end - at), offset + at);
    ++fields.count;
    at = end + 1;
  }
  return fields;
}

}  // namespace entente::reading
