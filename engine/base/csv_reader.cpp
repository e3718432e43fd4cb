#include "base/csv_reader.h"

#include "base/csv_dialect.h"
#include "base/csv_quotes.h"
#include "base/text_places.h"

namespace entente {
namespace {

/// Whether nothing is in the fields of a record, of a table from byte `offset` on. A field between quotes is
/// something, even if it is empty.
bool is_blank(std::string_view table, const std::vector<CsvField>& fields, std::size_t offset) {
  return fields.size() == 1 && fields[0].text.empty() &&
         !table.substr(fields[0].offset - offset).starts_with('"');
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvFormat format)
    : format_(format),
      find_separator_(format.separator == CsvFormat::of_header),
      quotes_(format.separator != '\t'),
      lines_(text, format.longest) {}

CsvReader::CsvReader(Source source, CsvFormat format)
    : format_(format),
      find_separator_(format.separator == CsvFormat::of_header),
      quotes_(format.separator != '\t'),
      lines_(std::move(source), format.longest) {}

bool CsvReader::next() {
  if (!lines_.in_memory()) unquoted_.clear();
  do {
    fields_.clear();
    if (!read_line()) return false;
    if (find_separator_ && is_of_separator() && !read_line()) return false;
    split();
  } while (is_blank(lines_.rest(), fields_, lines_.offset()));
  find_separator_ = false;
  return true;
}

/// Whether the line says what separates the fields of those below, and nothing else; its own do so too.
bool CsvReader::is_of_separator() {
  const auto told = told_separator(text());
  format_.separator = told ? *told : separator_of(text());
  find_separator_ = !told;
  return told.has_value();
}

bool CsvReader::read_line() {
  lines_.pass(record_.next);
  record_ = {};
  too_long_ = false;
  const auto line = lines_.line_at(0);
  if (!line && lines_.rest().empty()) return false;
  line_ = ++last_line_;
  if (!line) {
    too_long_ = true;
    head_ = lines_.rest().substr(0, format_.longest);
    record_.next = lines_.pass_long_line();
    return true;
  }
  first_ = *line;
  record_ = *line;
  return true;
}

void CsvReader::join_lines() {
  CsvQuotes quotes(format_.separator);
  quotes.take(text());
  CsvLines::Line last = first_;
  std::size_t lines = 1;
  while (quotes.open() && quotes.fine() && last.next <= format_.longest) {
    const auto line = lines_.line_at(last.next);
    if (!line) break;
    quotes.take(lines_.rest().substr(last.next, line->end - last.next));
    last = *line;
    ++lines;
  }
  if (lines == 1 || quotes.open() || !quotes.fine()) return;
  record_ = last;
  last_line_ = line_ + lines - 1;
}

void CsvReader::take_first_line_only() {
  if (too_long_ || last_line_ == line_) return;
  record_ = first_;
  last_line_ = line_;
  split_quoted();
}

bool CsvReader::take_until_return() {
  const std::size_t end = text().find('\r');
  if (too_long_ || end == std::string_view::npos) return false;
  record_ = first_ = {end, end + 1};
  last_line_ = line_;
  split();
  return true;
}

void CsvReader::separate_by(char separator) {
  format_.separator = separator;
  quotes_ = true;
  split();
}

Position CsvReader::position(const CsvField& field) const {
  const Position within = reading::position_in(text(), field.offset - lines_.offset(), lines_.line_end());
  return {line_ + within.line - 1, within.column};
}

}  // namespace entente
