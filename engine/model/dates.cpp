/// The dates of a run, and on which of its steps each event occurs.
#include "model/limits.h"

namespace entente::detail {

void compile_dates(Compilation& c) {
  const Time& time = c.scenario.time;
  std::vector<Date>& dates = c.model.catalogue.dates;
  for (long k = 0;; ++k) {
    const Date date = advance(time.start, time.step, k);
    if (date >= time.end) break;
    dates.push_back(date);
    if (dates.size() > most_steps || time.step.count <= 0) break;  // said below, or by the reader
  }
  check_steps(time, dates.size(), c.diagnostics);
  dates.push_back(time.end);
  for (const Date date : dates) {
    const auto days = static_cast<double>((date - time.start).count());
    c.model.days.push_back(days);
    c.model.times.push_back(days / days_per_year);
  }
  c.model.substeps = static_cast<std::size_t>(time.substeps);
  c.model.schedule.resize(dates.size() - 1);
}

}  // namespace entente::detail
