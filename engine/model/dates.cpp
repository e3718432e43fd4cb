/// The dates of a run, and on which of its steps each event occurs.
#include "model/compilation.h"

namespace entente::detail {

/// More steps than this are surely a mistake of units.
constexpr std::size_t most_steps = 10'000'000;

void compile_dates(Compilation& c) {
  const Time& time = c.scenario.time;
  std::vector<Date>& dates = c.model.catalogue.dates;
  for (long k = 0;; ++k) {
    const Date date = advance(time.start, time.step, k);
    if (date >= time.end) break;
    dates.push_back(date);
    if (dates.size() > most_steps) {
      c.diagnostics.error(time.origin,
                          "more than " + std::to_string(most_steps) + " steps; choose a longer step");
      break;
    }
    if (time.step.count <= 0) break;  // said already
  }
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
