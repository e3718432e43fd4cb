#include "eventdata/event_records.h"

#include "base/csv_dialect.h"
#include "base/utf8.h"

namespace entente::eventdata {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

}  // namespace

EventRecords::EventRecords(EventFileReading from, EventLine& line)
    : from_(std::move(from)),
      line_(line),
      text_(from_.file, from_.format, from_.reading),
      records_([this](char* to, std::size_t room) { return read(to, room); },
               {.separator = '\t', .trimmed = true, .longest = longest_line}) {
  begin_file();
}

void EventRecords::fail(const std::string& what) const { throw DataError(from_.file.string() + ": " + what); }

std::size_t EventRecords::read(char* to, std::size_t room) {
  if (is_set(from_.stop)) return 0;
  const std::size_t read = text_.read(to, room);
  if (read > 0) return read;
  if (const std::string damage = text_.damage(); !damage.empty())
    fail("after line " + std::to_string(records_.last_line()) + " the file is damaged: " + damage);
  if (!text_.misfit().empty()) fail(text_.misfit());
  return 0;
}

bool EventRecords::begin_records() {
  if (!records_.next()) return false;
  separator_told_ = told_separator(records_.text());
  return !separator_told_ || records_.next();
}

void EventRecords::begin_file() {
  if (!begin_records()) {
    if (is_set(from_.stop)) return;
    fail("it is empty");
  }
  if (is_json_lines(records_.text(), from_.file)) return begin_with_json();
  if (!begin_with_header() && !begin_without_header() && !begin_with_other_separator() &&
      !begin_with_bad_line())
    fail("its first line has no column " + why_no_columns(records_.fields(), from_.format));
}

bool EventRecords::begin_lines(std::optional<EventColumns> columns) {
  if (columns) line_.begin(std::move(*columns), records_.separator());
  return columns.has_value();
}

void EventRecords::begin_with_json() {
  has_json_ = has_first_event_ = headless_ = true;
  json_.begin(json_columns(from_.file, from_.format, from_.reading, longest_line, from_.stop));
  const std::vector<CsvField> header = json_.header();
  if (!begin_lines(columns_in(header, from_.format)) && !is_set(from_.stop))
    fail("its objects have no member " + why_no_columns(header, from_.format));
}

bool EventRecords::begin_with_header() {
  // R writes quotes around all texts, people around some; in files of others a quote is a letter
  if (from_.format == EventFormat::csv || separator_told_ || records_.text().starts_with('"'))
    records_.separate_by(separator());
  return begin_lines(columns_in(records_.fields(), from_.format));
}

bool EventRecords::begin_without_header() {
  return has_first_event_ = headless_ =
             begin_lines(columns_without_header(records_.fields().size(), from_.format));
}

char EventRecords::separator() const { return separator_told_.value_or(separator_of(records_.text())); }

bool EventRecords::begin_with_other_separator() {
  if (separator() == '\t') return false;
  records_.separate_by(separator());
  return begin_lines(columns_in(records_.fields(), from_.format));
}

/// The first line of a file without a header may be damaged as any other: it is told as they are.
bool EventRecords::begin_with_bad_line() {
  if (!is_no_header(records_.fields(), from_.format)) return false;
  return has_first_event_ = headless_ = begin_lines(columns_without_header(0, from_.format));
}

/// Files that were put together have a header each, which says anew where columns stand.
bool EventRecords::begin_anew() {
  if (has_json_) return false;
  auto columns = columns_in(records_.fields(), from_.format);
  if (!columns || columns->layout != line_.columns().layout) return false;
  return begin_lines(std::move(columns));
}

bool EventRecords::next() {
  if (!has_first_event_) return records_.next();
  has_first_event_ = false;
  return true;
}

const std::vector<CsvField>& EventRecords::fields() {
  return has_json_ ? json_.fields(records_.text()) : records_.fields();
}

/// Whether the record has as many fields as a line of events. Where a carriage return alone ends lines among
/// others, it is the first of several.
bool EventRecords::take_line() {
  if (line_.take(fields())) return true;
  if (has_json_) return false;
  records_.take_first_line_only();
  return records_.take_until_return() && line_.take(fields());
}

std::optional<LineProblem> EventRecords::take() {
  if (records_.too_long()) return LineProblem::too_long;
  if (!is_utf8(text()) || text().find('\0') != std::string_view::npos) return refused_encoding();
  const bool fits = take_line();
  if ((!fits || line_.is_without_date()) && begin_anew()) return LineProblem::header;
  if (fits) return std::nullopt;
  return has_json_ ? LineProblem::json : LineProblem::columns;
}

LineProblem EventRecords::refused_encoding() {
  const std::size_t end = end_of_utf8(text());
  const bool is_letter = end < text().size() && (static_cast<unsigned char>(text()[end]) & 0x80U) != 0;
  may_be_latin1_ = may_be_latin1_ || (is_letter && !text_.is_utf16());
  return LineProblem::encoding;
}

}  // namespace entente::eventdata
