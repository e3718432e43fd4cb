#include "backtest/cases.h"

#include "backtest/scores.h"

namespace entente::detail {

using std::chrono::days;

namespace {

/// The earlier origins of an origin, ascending. The horizon of the last ends on it.
std::vector<Date> earlier(Date origin, const BacktestOptions& o) {
  std::vector<Date> dates;
  for (std::size_t k = o.inner_origins; k-- > 0;) {
    const Date date = origin - days(o.horizon + static_cast<int>(k) * o.inner_every);
    if (k == 0 || date >= o.not_before) dates.push_back(date);
  }
  return dates;
}

}  // namespace

Cases cases_of(const History& known, Date origin, const BacktestOptions& o, Date full) {
  Cases made{{known.on(origin), {}}, {}};
  const std::vector<Dyad> dyads = dyads_of(made.past, o.enough, full);
  const std::vector<Forecast> observed = outcome_of(known.events(origin, origin + days(o.horizon)), dyads);
  for (std::size_t i = 0; i < dyads.size(); ++i) {
    if (observed[i].count < o.enough.future) continue;
    made.dyads.push_back(dyads[i]);
    made.observed.push_back(observed[i]);
  }
  return made;
}

std::vector<Cases> earlier_cases(const History& past, const BacktestOptions& o) {
  std::vector<Cases> all;
  for (const Date date : earlier(past.origin(), o)) all.push_back(cases_of(past, date, o, o.train_until));
  return all;
}

Date earliest_origin(const BacktestOptions& o) {
  const Date first = o.train_until - days(static_cast<int>(o.origins - 1) * o.horizon);
  const std::vector<Date> dates = earlier(first, o);
  return dates.empty() ? first : dates.front();
}

}  // namespace entente::detail
