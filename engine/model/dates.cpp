/// The dates of a run, and on which of its steps each event occurs.
#include <cmath>

#include "model/limits.h"

namespace entente::detail {
namespace {

/// Where the steps begin that the scenario asks for, and the end.
std::vector<Date> whole_steps(const Time& time) {
  std::vector<Date> dates;
  for (long k = 0;; ++k) {
    const Date date = advance(time.start, time.step, k);
    if (date >= time.end) break;
    dates.push_back(date);
    if (dates.size() > max_steps || time.step.count <= 0) break;  // said below, or by the reader
  }
  dates.push_back(time.end);
  return dates;
}

/// A record `days` after the start. Its date is the first day that begins then or later, so that what happens
/// on a day belongs to the step in which the day begins.
void add_record(double days, Compilation& c) {
  c.model.days.push_back(days);
  c.model.times.push_back(days / days_per_year);
  c.model.catalogue.dates.push_back(c.scenario.time.start +
                                    std::chrono::days(static_cast<long>(std::ceil(days))));
}

}  // namespace

bool cut_short(const Origin& dated, const Compilation& c) {
  const Sources& sources = c.diagnostics.sources;
  return sources.typed(c.scenario.time.ends.place) && !sources.typed(dated.place);
}

void compile_dates(Compilation& c) {
  const Time& time = c.scenario.time;
  const std::vector<Date> whole = whole_steps(time);
  check_steps(time, (whole.size() - 1) * time.parts, c.diagnostics);
  const auto days = [&](std::size_t k) { return static_cast<double>((whole[k] - time.start).count()); };
  const bool refused = (whole.size() - 1) * time.parts > max_steps;  // no time is spent on what is too many
  const std::size_t parts = refused ? 1 : time.parts;
  for (std::size_t k = 0; k + 1 < whole.size(); ++k) {
    for (std::size_t part = 0; part < parts; ++part)
      add_record(days(k) + (days(k + 1) - days(k)) * static_cast<double>(part) / static_cast<double>(parts), c);
  }
  add_record(days(whole.size() - 1), c);
  c.model.substeps = static_cast<std::size_t>(time.substeps);
  c.model.schedule.resize(c.model.catalogue.steps());
}

}  // namespace entente::detail
