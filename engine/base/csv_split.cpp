/// A record of a table becomes fields.
#include <algorithm>

#include "base/csv_reader.h"

namespace entente {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// The quote that ends a field which begins with one at `at`.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  std::size_t end = text.find('"', at + 1);
  while (end != std::string_view::npos && text.substr(end + 1).starts_with('"')) end = text.find('"', end + 2);
  return end;
}

/// Two quotes are one.
std::string without_doubled(std::string_view text) {
  std::string single;
  for (std::size_t at = 0; at < text.size(); ++at) {
    single += text[at];
    if (text.substr(at).starts_with("\"\"")) ++at;
  }
  return single;
}

}  // namespace

std::vector<std::string> texts_of(const std::vector<CsvField>& fields) {
  std::vector<std::string> texts;
  for (const CsvField& field : fields) texts.emplace_back(field.text);
  return texts;
}

void CsvReader::split() {
  fields_.clear();
  if (too_long_) return;
  const std::string_view record = text();
  const bool quotes = format_.separator == ',' && record.find('"') != std::string_view::npos;
  for (std::size_t at = 0; at <= record.size();) {
    const std::size_t first = quotes ? record.find_first_not_of(blanks, at) : at;
    std::size_t end = std::string_view::npos;
    if (quotes && first != std::string_view::npos && record[first] == '"') end = add_quoted(first);
    if (end == std::string_view::npos) {
      end = std::min(record.find(format_.separator, at), record.size());
      add_plain(at, end);
    }
    at = end + 1;
  }
}

void CsvReader::add_plain(std::size_t at, std::size_t end) {
  std::string_view field = rest_.substr(at, end - at);
  const std::string_view inside = format_.trimmed ? trimmed(field) : field;
  const std::size_t first = inside.empty() ? 0 : static_cast<std::size_t>(inside.data() - field.data());
  fields_.push_back({inside, offset_ + at + first});
}

/// Returns where the field ends; nothing is added where no quote ends it. What stands behind that quote, where
/// nothing should, belongs to it.
std::size_t CsvReader::add_quoted(std::size_t quote) {
  const std::string_view record = text();
  const std::size_t closed = end_of_quoted(record, quote);
  if (closed == std::string_view::npos) return closed;
  const std::size_t end = std::min(record.find(format_.separator, closed), record.size());
  std::string_view inside = record.substr(quote + 1, closed - quote - 1);
  const std::string_view behind = trimmed(record.substr(closed + 1, end - closed - 1));
  if (!behind.empty() || inside.find('"') != std::string_view::npos)
    inside = unquoted_.emplace_back(without_doubled(inside)).append(behind);
  fields_.push_back({inside, offset_ + quote});
  return end;
}

}  // namespace entente
