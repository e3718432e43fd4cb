/// Events of a file, line by line.
#include <entente/interchange.h>
#include <fmt/format.h>

#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/utf8.h"
#include "base/with_commas.h"
#include "eventdata/coalition.h"
#include "eventdata/event_ids.h"
#include "eventdata/event_line.h"
#include "eventdata/event_text.h"
#include "eventdata/json_lines.h"
#include "eventdata/opponents.h"

namespace entente {

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

std::string with_line_feeds(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("\r\n"); at != std::string::npos; at = plain.find("\r\n", at))
    plain.erase(at, 1);
  return plain;
}

}  // namespace

struct EventReader::Impl {
  Impl(std::filesystem::path file_, EventFormat format_, const GoldsteinScale& scale_, Problem problem_,
       const StopFlag* stop_, const EventReading& reading_)
      : file(std::move(file_)),
        format(format_),
        scale(scale_),
        problem(std::move(problem_)),
        stop(stop_),
        reading(reading_),
        zeros(scale),
        event_line(format, scale, reading),
        bytes(file, format, reading),
        records([this](char* to, std::size_t room) { return read(to, room); },
                {.separator = '\t', .trimmed = true, .longest = longest_line}) {
    read_first_line();
  }

  /// Whether codes have lost their zeros is known by all of them.
  void look_for_zeros() {
    if (!event_line.has_codes() || !layout()) return;
    Impl all(file, format, scale, nullptr, stop, reading);
    while (!all.zeros.kept() && all.next_record())
      if (!all.take_record()) all.zeros.see(all.event_line.code());
    zeros = all.zeros;
  }

  /// Who was against whom is known by all rows.
  void look_for_opponents() {
    if (!layout() || !layout()->opponents) return;
    Impl all(file, format, scale, nullptr, stop, reading);
    for (RawEvent row; all.next_record();) {
      const auto wrong = all.fill(row);
      // who did nothing that is known was done something to
      if (!wrong || *wrong == LineProblem::code) opponents.see(all.event_line.named(), row);
    }
  }

  const eventdata::EventLayout* layout() const { return event_line.columns().layout; }

  bool stopped() const { return stop && stop->load(std::memory_order_relaxed); }

  std::size_t read(char* to, std::size_t room) {
    if (stopped()) return 0;
    const std::size_t read = bytes.read(to, room);
    if (read > 0) return read;
    if (const std::string damage = bytes.damage(); !damage.empty())
      throw DataError(file.string() + ": after line " + std::to_string(records.last_line()) +
                      " the file is damaged: " + damage);
    if (!bytes.misfit().empty()) throw DataError(file.string() + ": " + bytes.misfit());
    return 0;
  }

  bool begin_records() {
    if (!records.next()) return false;
    separator_told = told_separator(records.text());
    return !separator_told || records.next();
  }

  void read_first_line() {
    if (!begin_records()) {
      if (stopped()) return;
      throw DataError(file.string() + ": it is empty");
    }
    if (eventdata::is_json_lines(records.text(), file)) return begin_with_json();
    if (!begin_with_header() && !begin_without_header() && !begin_with_other_separator() &&
        !begin_with_bad_line())
      throw DataError(file.string() + ": its first line has no column " +
                      eventdata::why_no_columns(records.fields(), format));
  }

  bool begin(std::optional<eventdata::EventColumns> columns) {
    if (columns) event_line.begin(std::move(*columns), records.separator());
    return columns.has_value();
  }

  void begin_with_json() {
    has_json = has_first_event = headless = true;
    json.begin(eventdata::json_columns(file, format, reading, longest_line, stop));
    const std::vector<CsvField> header = json.header();
    if (!begin(eventdata::columns_in(header, format)) && !stopped())
      throw DataError(file.string() + ": its objects have no member " +
                      eventdata::why_no_columns(header, format));
  }

  const std::vector<CsvField>& fields() { return has_json ? json.fields(records.text()) : records.fields(); }

  bool begin_with_header() {
    // R writes quotes around all texts, people around some; in files of others a quote is a letter
    if (format == EventFormat::csv || separator_told || records.text().starts_with('"'))
      records.separate_by(separator());
    return begin(eventdata::columns_in(records.fields(), format));
  }

  bool begin_without_header() {
    return has_first_event = headless =
               begin(eventdata::columns_without_header(records.fields().size(), format));
  }

  char separator() const { return separator_told.value_or(separator_of(records.text())); }

  bool begin_with_other_separator() {
    if (separator() == '\t') return false;
    records.separate_by(separator());
    return begin(eventdata::columns_in(records.fields(), format));
  }

  /// The first line of a file without a header may be damaged as any other: it is told as they are.
  bool begin_with_bad_line() {
    if (!eventdata::is_no_header(records.fields(), format)) return false;
    return has_first_event = headless = begin(eventdata::columns_without_header(0, format));
  }

  /// Whether the record has as many fields as a line of events. Where a carriage return alone ends lines among
  /// others, it is the first of several.
  bool take_line() {
    if (event_line.take(fields())) return true;
    if (has_json) return false;
    records.take_first_line_only();
    return records.take_until_return() && event_line.take(fields());
  }

  /// Files that were put together have a header each, which says anew where columns stand.
  bool begins_anew() {
    if (has_json) return false;
    auto columns = eventdata::columns_in(records.fields(), format);
    if (!columns || columns->layout != layout()) return false;
    return begin(std::move(columns));
  }

  /// What keeps the record from being a line of events.
  std::optional<LineProblem> take_record() {
    if (records.too_long()) return LineProblem::too_long;
    if (!is_utf8(records.text()) || records.text().find('\0') != std::string_view::npos)
      return refused_encoding();
    const bool fits = take_line();
    if ((!fits || event_line.is_without_date()) && begins_anew()) return LineProblem::header;
    if (fits) return std::nullopt;
    return has_json ? LineProblem::json : LineProblem::columns;
  }

  bool next_record() {
    if (!has_first_event) return records.next();
    has_first_event = false;
    return true;
  }

  /// What keeps the line from being an event.
  std::optional<LineProblem> fill(RawEvent& event) {
    if (const auto wrong = take_record()) return wrong;
    if (const auto wrong = event_line.fill(event, zeros)) return wrong;
    const std::string_view id = reading.every_line ? "" : event_line.id(event);
    return id.empty() || ids.add(id) ? std::optional<LineProblem>() : LineProblem::repeated;
  }

  LineProblem refused_encoding() {
    const std::string_view text = records.text();
    const std::size_t end = end_of_utf8(text);
    perhaps_latin1 = perhaps_latin1 || (!bytes.is_utf16() && end < text.size() &&
                                        (static_cast<unsigned char>(text[end]) & 0x80U) != 0);
    return LineProblem::encoding;
  }

  std::vector<std::string> remarks() const {
    std::vector<std::string> made = bytes.remarks();
    if (const std::string zero = zeros.remark(); !zero.empty()) made.push_back(zero);
    if (const std::string other = event_line.other_dates(); !other.empty())
      made.push_back(other);
    else if (event_line.has_other_dates())
      made.emplace_back("Dates have the day or the month first: --dates dmy or --dates mdy reads them.");
    if (opponents.rows() > 0)
      made.push_back(fmt::format(
          "{} of those who took part became {} events, one to each of another side at the same time.",
          counted(opponents.rows(), "row"), with_commas(opponents.pairs())));
    if (sides.rows() > 0)
      made.push_back(fmt::format(
          "{} with sides of several states became {} events, one of each pair, which share its weight.",
          sides.rows() == 1 ? "1 row" : with_commas(sides.rows()) + " rows", with_commas(sides.pairs())));
    if (perhaps_latin1)
      made.emplace_back(
          "Lines that are no UTF-8 may be Latin-1 (Windows-1252): --encoding latin-1 reads them as that.");
    return made;
  }

  /// The next event of a row that is several.
  bool next_of_row(RawEvent& event) { return sides.next(event) || opponents.next(event); }

  /// What a row that was read is: one event or several; false where nobody was against who took part.
  bool take_row(RawEvent& event) {
    if (layout()->opponents)
      opponents.begin(event_line.named(), event);
    else if (layout()->coalitions)
      sides.begin(event);
    else
      return true;
    return next_of_row(event);
  }

  void refuse(LineProblem why) const {
    if (!problem) return;
    const std::string_view text = records.text();
    if (text.find('\r') == std::string_view::npos) return problem(records.line(), why, text);
    problem(records.line(), why, with_line_feeds(text));
  }

  std::filesystem::path file;
  EventFormat format;
  const GoldsteinScale& scale;
  Problem problem;
  const StopFlag* stop;
  EventReading reading;
  eventdata::CutZeros zeros;
  eventdata::EventIds ids;
  eventdata::Coalition sides;
  eventdata::Opponents opponents;
  eventdata::EventLine event_line;
  std::optional<char> separator_told;  ///< by a line before the header
  bool perhaps_latin1 = false;
  bool has_json = false;  ///< lines are objects
  eventdata::JsonLine json;
  bool headless = false;         ///< no header names the columns
  bool has_first_event = false;  ///< the first line, which was read, is no header
  eventdata::EventText bytes;
  CsvReader records;
};

EventReader::EventReader(std::filesystem::path file, EventFormat format, const GoldsteinScale& scale,
                         Problem problem, const StopFlag* stop, const EventReading& reading)
    : impl_(std::make_unique<Impl>(std::move(file), format, scale, std::move(problem), stop, reading)) {
  impl_->look_for_zeros();
  impl_->look_for_opponents();
}

EventReader::~EventReader() = default;

std::vector<std::string> EventReader::remarks() const { return impl_->remarks(); }

bool EventReader::has_header() const { return !impl_->headless && impl_->format != EventFormat::matrices; }

bool EventReader::has_ties() const { return impl_->layout() && eventdata::is_of_ties(*impl_->layout()); }

std::size_t EventReader::line() const { return impl_->records.last_line(); }

void EventReader::refuse(LineProblem problem) const { impl_->refuse(problem); }

bool EventReader::has_columns() const { return impl_->layout() && (impl_->has_json || !impl_->headless); }

bool EventReader::is_yearly() const { return impl_->layout() && impl_->layout()->yearly; }

std::size_t EventReader::further_pairs() const {
  return impl_->sides.pairs() - impl_->sides.rows() + impl_->opponents.pairs() - impl_->opponents.rows();
}

bool EventReader::next(RawEvent& event) {
  if (impl_->next_of_row(event)) return true;
  while (impl_->next_record()) {
    const auto problem = impl_->fill(event);
    if (!problem && impl_->take_row(event)) return true;
    refuse(problem.value_or(LineProblem::nobody));
  }
  return false;
}

}  // namespace entente
