#include "backtest/cases.h"

#include "backtest/scores.h"

namespace entente::detail {

using std::chrono::days;

namespace {

/// An earlier origin of `origin`; 0: the last of them, whose horizon ends on it.
Date earlier(Date origin, std::size_t number, const BacktestOptions& o) {
  return origin - days(o.horizon + static_cast<int>(number) * o.inner_every);
}

}  // namespace

Cases cases_of(const Past& known, Date origin, const BacktestOptions& o, Date full) {
  Cases made{{known.on(origin), {}}, {}};
  const std::vector<Dyad> dyads = dyads_of(made.past, o.enough, full);
  const std::vector<Forecast> came = outcome_of(known.events(origin, origin + days(o.horizon)), dyads);
  for (std::size_t i = 0; i < dyads.size(); ++i) {
    if (came[i].count < o.enough.future) continue;
    made.dyads.push_back(dyads[i]);
    made.came.push_back(came[i]);
  }
  return made;
}

std::vector<Cases> earlier_cases(const Past& past, const BacktestOptions& o) {
  std::vector<Cases> all;
  for (std::size_t k = o.inner_origins; k-- > 0;)
    all.push_back(cases_of(past, earlier(past.origin(), k, o), o, o.train_until));
  return all;
}

Date earliest_origin(const BacktestOptions& o) {
  const Date first = o.train_until - days(static_cast<int>(o.origins - 1) * o.horizon);
  return earlier(first, o.inner_origins - 1, o);
}

}  // namespace entente::detail
