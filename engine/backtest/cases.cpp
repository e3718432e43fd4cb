#include "backtest/cases.h"

#include "backtest/scores.h"

namespace entente::detail {

using std::chrono::days;

Cases cases_of(const Past& known, Date origin, const BacktestOptions& o, Date full) {
  Cases made{known.on(origin), {}, {}};
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
  for (std::size_t k = o.inner_origins; k > 0; --k)
    all.push_back(cases_of(past, past.origin() - days(static_cast<int>(k) * o.horizon), o, past.origin()));
  return all;
}

}  // namespace entente::detail
