/// Events of a file, line by line.
#include <entente/interchange.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/csv_dialect.h"
#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "base/ordinal.h"
#include "base/utf8.h"
#include "eventdata/cut_zeros.h"
#include "eventdata/date_text.h"
#include "eventdata/decoded_file.h"
#include "eventdata/event_columns.h"
#include "eventdata/event_ids.h"
#include "eventdata/name_key.h"

namespace entente {

using eventdata::Part;

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

/// The last day that a date can name; a scenario ends on the day after its last event.
constexpr Date last_day{std::chrono::year{9999} / std::chrono::December / 31};

std::string with_line_feeds(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("\r\n"); at != std::string::npos; at = plain.find("\r\n", at))
    plain.erase(at, 1);
  return plain;
}

}  // namespace

std::string_view words_of(LineProblem problem) {
  constexpr std::array<std::string_view, line_problems> words = {
      "another number of columns",
      "no UTF-8",
      "a date that cannot be read",
      "an event code that is not known",
      "a number that cannot be read",
      "longer than 1 MB",
      "no source or no target",
      "within one actor",
      "outside the dates asked for",
      "of actors with too few events, or not asked for",
      "on 9999-12-31, after which no scenario can end",
      "of an event whose ID stood in a line before",
      "a second event of its kind on its day"};
  return words[ordinal(problem)];
}

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
        bytes(file, reading.encoding),
        records([this](char* to, std::size_t room) { return read(to, room); },
                {.separator = '\t', .trimmed = true, .longest = longest_line}) {
    if (format != EventFormat::gdelt) read_header();
  }

  /// Whether codes have lost their zeros is known by all of them.
  void look_for_zeros() {
    if (format == EventFormat::gdelt || format == EventFormat::polecat) return;
    Impl all(file, format, scale, nullptr, stop, reading);
    while (!all.zeros.kept() && all.records.next())
      if (!all.records.too_long() && all.fits()) all.zeros.see(all.part(Part::code));
    zeros = all.zeros;
  }

  bool stopped() const { return stop && stop->load(std::memory_order_relaxed); }

  std::size_t read(char* to, std::size_t room) {
    if (stopped()) return 0;
    const std::size_t read = bytes.read(to, room);
    if (read > 0) return read;
    if (const std::string damage = bytes.damage(); !damage.empty())
      throw DataError(file.string() + ": after line " + std::to_string(records.last_line()) +
                      " the file is damaged: " + damage);
    return 0;
  }

  void read_header() {
    if (!records.next()) {
      if (stopped()) return;
      throw DataError(file.string() + ": it is empty");
    }
    if (format == EventFormat::csv) {
      const char separator = separator_of(records.text());
      records.separate_by(separator);
      numbers = CsvNumbers(separator);
    } else if (records.text().starts_with('"')) {
      records.separate_by('\t');  // R writes quotes around all texts
    }
    std::string missing;
    columns = eventdata::columns_in(records.fields(), format, missing);
    count = records.fields().size();
    if (missing.empty()) return;
    const std::string separator = eventdata::other_separator(records.text(), format);
    throw DataError(file.string() + ": its first line has no column " + missing +
                    (separator.empty() ? eventdata::known_columns(format) : separator));
  }

  bool fits() const {
    const std::size_t found = records.fields().size();
    return format == EventFormat::gdelt ? found == 57 || found == 58 || found == 61 : found == count;
  }

  std::string_view part(Part which) const {
    const std::size_t column = columns[ordinal(which)];
    return column == eventdata::no_column ? std::string_view{}
                                          : eventdata::without_outer_blanks(records.fields()[column].text);
  }

  /// The code of an event, with the zero that a table program cut off.
  std::string_view cameo() {
    const std::string_view found = part(Part::code);
    if (format == EventFormat::polecat) return eventdata::cameo_of(found);
    return zeros.whole(found, code);
  }

  /// What keeps the line from being an event.
  std::optional<LineProblem> fill(RawEvent& event) {
    if (records.too_long()) return LineProblem::too_long;
    if (!is_utf8(records.text()) || records.text().find('\0') != std::string_view::npos)
      return refused_encoding();
    if (!fits()) {
      records.take_first_line_only();
      return LineProblem::columns;
    }
    const auto day = eventdata::date_in(part(Part::date), reading.dates);
    if (!day) return refused_date();
    if (*day == last_day) return LineProblem::last_day;
    event = {*day,
             part(Part::source),
             part(Part::source_country),
             part(Part::target),
             part(Part::target_country),
             cameo(),
             0,
             1};
    const double* known = scale.find(event.cameo);
    if (known == nullptr) return LineProblem::code;
    event.score = *known;
    if (const auto wrong = fill_numbers(event)) return wrong;
    const std::string_view id = reading.every_line ? "" : part(Part::id);
    return id.empty() || ids.add(id) ? std::optional<LineProblem>() : LineProblem::repeated;
  }

  LineProblem refused_encoding() {
    const std::string_view text = records.text();
    const std::size_t end = end_of_utf8(text);
    perhaps_latin1 =
        perhaps_latin1 || (end < text.size() && (static_cast<unsigned char>(text[end]) & 0x80U) != 0);
    return LineProblem::encoding;
  }

  LineProblem refused_date() {
    has_other_dates = has_other_dates || eventdata::has_other_order(part(Part::date));
    return LineProblem::date;
  }

  std::vector<std::string> remarks() const {
    std::vector<std::string> made;
    if (const std::string zero = zeros.remark(); !zero.empty()) made.push_back(zero);
    if (has_other_dates)
      made.emplace_back("Dates have the day or the month first: --dates dmy or --dates mdy reads them.");
    if (perhaps_latin1)
      made.emplace_back(
          "Lines that are no UTF-8 may be Latin-1 (Windows-1252): --encoding latin-1 reads them as that.");
    return made;
  }

  /// A table of one's own may have decimal commas.
  bool number(std::string_view text, double& value) {
    const bool comma = format == EventFormat::csv && text.find(',') != std::string_view::npos;
    const auto read = comma ? numbers.read_finite(text) : csv_number(text);
    if (read) value = *read;
    return read && std::isfinite(value);
  }

  std::optional<LineProblem> fill_numbers(RawEvent& event) {
    const std::string_view score = part(Part::score), weight = part(Part::weight);
    if (!score.empty() && score != "NA" && !number(score, event.score)) return LineProblem::number;
    if (!weight.empty() && !(number(weight, event.weight) && event.weight > 0)) return LineProblem::number;
    event.score = std::clamp(event.score, -10.0, 10.0);
    return std::nullopt;
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
  bool perhaps_latin1 = false, has_other_dates = false;
  eventdata::DecodedFile bytes;
  CsvReader records;
  CsvNumbers numbers;
  eventdata::EventColumns columns = eventdata::gdelt_columns();
  std::size_t count = 0;  ///< of columns
  std::string code;
};

EventReader::EventReader(std::filesystem::path file, EventFormat format, const GoldsteinScale& scale,
                         Problem problem, const StopFlag* stop, const EventReading& reading)
    : impl_(std::make_unique<Impl>(std::move(file), format, scale, std::move(problem), stop, reading)) {
  impl_->look_for_zeros();
}

EventReader::~EventReader() = default;

std::vector<std::string> EventReader::remarks() const { return impl_->remarks(); }

std::size_t EventReader::line() const { return impl_->records.last_line(); }

void EventReader::refuse(LineProblem problem) const { impl_->refuse(problem); }

bool EventReader::next(RawEvent& event) {
  while (impl_->records.next()) {
    const auto problem = impl_->fill(event);
    if (!problem) return true;
    refuse(*problem);
  }
  return false;
}

}  // namespace entente
