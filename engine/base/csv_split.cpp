/// A record of a table becomes fields.
#include <algorithm>

#include "base/csv_quotes.h"
#include "base/csv_reader.h"

namespace entente {
namespace {

[[gnu::always_inline]] inline std::string_view trimmed(std::string_view text) {
  std::size_t first = 0, end = text.size();
  while (first < end && is_csv_blank(text[first])) ++first;
  while (end > first && is_csv_blank(text[end - 1])) --end;
  return first == end ? text.substr(0, 0) : text.substr(first, end - first);
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
  if (too_long_ || split_plain()) return;
  join_lines();
  split_quoted();
}

/// Byte by byte, since fields are short. False at the first quote that means something.
bool CsvReader::split_plain() {
  const std::string_view record = text();
  const char separator = format_.separator, quote = quotes_ ? '"' : separator;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < record.size(); ++at) {
    const char c = record[at];
    if (c != separator && c != quote) continue;
    if (c != separator) return false;
    add_plain(begin, at);
    begin = at + 1;
  }
  add_plain(begin, record.size());
  return true;
}

inline void CsvReader::add_plain(std::size_t begin, std::size_t end) {
  std::string_view field(lines_.rest().data() + begin, end - begin);
  if (format_.trimmed) field = trimmed(field);
  fields_.push_back({field, lines_.offset() + static_cast<std::size_t>(field.data() - lines_.rest().data())});
}

void CsvReader::split_quoted() {
  fields_.clear();
  for (std::size_t at = 0; at <= record_.end;) {
    std::size_t end = add_quoted(at);
    if (end == std::string_view::npos)
      add_plain(at, end = std::min(text().find(format_.separator, at), record_.end));
    at = end + 1;
  }
}

/// Returns where the field ends; nothing is added where it does not begin with a quote. One that nothing ends
/// takes what is left of the line. What stands behind the last quote, where nothing should, belongs to the
/// field.
std::size_t CsvReader::add_quoted(std::size_t at) {
  const std::string_view record = text();
  std::size_t quote = at;
  while (quote < record.size() && is_csv_blank(record[quote]) && record[quote] != format_.separator) ++quote;
  if (quote == record.size() || record[quote] != '"') return std::string_view::npos;
  const std::size_t closed = end_of_quoted(record, quote);
  if (closed == std::string_view::npos) {
    add_plain(quote, record.size());
    return record.size();
  }
  const std::size_t end = std::min(record.find(format_.separator, closed), record.size());
  std::string_view inside = record.substr(quote + 1, closed - quote - 1);
  const std::string_view behind = trimmed(record.substr(closed + 1, end - closed - 1));
  if (!behind.empty() || inside.find('"') != std::string_view::npos)
    inside = unquoted_.emplace_back(without_doubled(inside)).append(behind);
  fields_.push_back({inside, lines_.offset() + quote});
  return end;
}

}  // namespace entente
