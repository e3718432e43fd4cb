/// Events of a file, line by line.
#include <entente/interchange.h>
#include <fmt/format.h>

#include "base/with_commas.h"
#include "eventdata/coalition.h"
#include "eventdata/event_ids.h"
#include "eventdata/event_records.h"
#include "eventdata/opponents.h"

namespace entente {

namespace {

std::string with_line_feeds(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("\r\n"); at != std::string::npos; at = plain.find("\r\n", at))
    plain.erase(at, 1);
  return plain;
}

}  // namespace

struct EventReader::Impl {
  Impl(eventdata::EventFileReading from_, const GoldsteinScale& scale_, Problem problem_)
      : from(std::move(from_)),
        scale(scale_),
        problem(std::move(problem_)),
        zeros(scale),
        event_line(from.format, scale, from.reading),
        records(from, event_line) {}

  /// Whether codes have lost their zeros is known by all of them.
  void look_for_zeros() {
    if (!event_line.has_codes() || !layout()) return;
    Impl all(from, scale, nullptr);
    while (!all.zeros.kept() && all.records.next())
      if (!all.records.take()) all.zeros.see(all.event_line.code());
    zeros = all.zeros;
  }

  /// Who was against whom is known by all rows.
  void look_for_opponents() {
    if (!layout() || !layout()->opponents) return;
    Impl all(from, scale, nullptr);
    for (RawEvent row; all.records.next();) {
      const auto wrong = all.fill(row);
      // who did nothing that is known was done something to
      if (!wrong || *wrong == LineProblem::code) opponents.see(all.event_line.named(), row);
    }
  }

  const eventdata::EventLayout* layout() const { return event_line.columns().layout; }

  /// What keeps the line from being an event.
  std::optional<LineProblem> fill(RawEvent& event) {
    if (const auto wrong = records.take()) return wrong;
    if (const auto wrong = event_line.fill(event, zeros)) return wrong;
    const std::string_view id = from.reading.every_line ? "" : event_line.id(event);
    return id.empty() || ids.add(id) ? std::optional<LineProblem>() : LineProblem::repeated;
  }

  std::vector<std::string> remarks() const {
    std::vector<std::string> made = records.remarks();
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
    if (records.may_be_latin1())
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

  eventdata::EventFileReading from;
  const GoldsteinScale& scale;
  Problem problem;
  eventdata::CutZeros zeros;
  eventdata::EventIds ids;
  eventdata::Coalition sides;
  eventdata::Opponents opponents;
  eventdata::EventLine event_line;
  eventdata::EventRecords records;
};

EventReader::EventReader(std::filesystem::path file, EventFormat format, const GoldsteinScale& scale,
                         Problem problem, const StopFlag* stop, const EventReading& reading)
    : impl_(std::make_unique<Impl>(eventdata::EventFileReading{std::move(file), format, reading, stop}, scale,
                                   std::move(problem))) {
  impl_->look_for_zeros();
  impl_->look_for_opponents();
}

EventReader::~EventReader() = default;

std::vector<std::string> EventReader::remarks() const { return impl_->remarks(); }

bool EventReader::has_header() const {
  return impl_->records.has_header() && impl_->from.format != EventFormat::matrices;
}

bool EventReader::has_ties() const { return impl_->layout() && eventdata::is_of_ties(*impl_->layout()); }

std::size_t EventReader::line() const { return impl_->records.last_line(); }

void EventReader::refuse(LineProblem problem) const { impl_->refuse(problem); }

bool EventReader::has_columns() const { return impl_->layout() && impl_->records.has_column_names(); }

bool EventReader::is_yearly() const { return impl_->layout() && impl_->layout()->yearly; }

std::size_t EventReader::further_pairs() const {
  return impl_->sides.pairs() - impl_->sides.rows() + impl_->opponents.pairs() - impl_->opponents.rows();
}

bool EventReader::next(RawEvent& event) {
  if (impl_->next_of_row(event)) return true;
  while (impl_->records.next()) {
    const auto problem = impl_->fill(event);
    if (!problem && impl_->take_row(event)) return true;
    refuse(problem.value_or(LineProblem::nobody));
  }
  return false;
}

}  // namespace entente
