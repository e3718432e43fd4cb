#include <entente/backtest.h>

#include <algorithm>

#include "backtest/scores.h"

namespace entente {
namespace {

using std::chrono::days;

/// Dyads that also have enough in the days after.
std::vector<Dyad> with_future(std::vector<Dyad> dyads, std::span<const EventRow> future, double least) {
  const std::vector<Forecast> came = detail::outcome_of(future, dyads);
  std::vector<Dyad> kept;
  for (std::size_t i = 0; i < dyads.size(); ++i)
    if (came[i].count >= least) kept.push_back(dyads[i]);
  return kept;
}

/// The spreads of a forecaster, from earlier origins.
detail::Spreads earlier_spreads(Forecaster& forecaster, const Past& past, const BacktestOptions& o) {
  std::vector<Forecast> said, came;
  for (std::size_t k = o.inner_origins; k > 0; --k) {
    const Date origin = past.origin() - days(static_cast<int>(k) * o.horizon);
    const Past then = past.on(origin);
    const auto future = past.events(origin, origin + days(o.horizon));
    const std::vector<Dyad> dyads =
        with_future(dyads_of(then, o.enough, past.origin()), future, o.enough.future);
    for (const Forecast& f : forecaster.forecast(then, dyads)) said.push_back(f);
    for (const Forecast& f : detail::outcome_of(future, dyads)) came.push_back(f);
  }
  return detail::spreads_of(said, came);
}

}  // namespace

Backtest backtest(std::span<const EventRow> all, std::span<const std::unique_ptr<Forecaster>> forecasters,
                  const BacktestOptions& o) {
  Backtest made;
  for (const auto& forecaster : forecasters) made.forecasters.push_back({forecaster->name(), {}});
  const Past known(all, o.train_until + days(o.horizon));
  for (std::size_t k = o.origins; k-- > 0;) {
    const Date origin = o.train_until - days(static_cast<int>(k) * o.horizon);
    const Past past(all, origin);
    const auto future = known.events(origin, origin + days(o.horizon));
    const std::vector<Dyad> dyads =
        with_future(dyads_of(past, o.enough, o.train_until), future, o.enough.future);
    const std::vector<Forecast> came = detail::outcome_of(future, dyads);
    for (std::size_t f = 0; f < forecasters.size() && !dyads.empty(); ++f) {
      forecasters[f]->learn(past);
      const detail::Spreads spreads = earlier_spreads(*forecasters[f], past, o);
      const std::vector<Forecast> said = forecasters[f]->forecast(past, dyads);
      for (std::size_t i = 0; i < dyads.size(); ++i) {
        made.forecasters[f].scores.push_back(detail::scored(dyads[i], said[i], came[i], spreads));
        made.forecasters[f].scores.back().origin = made.origins.size();
      }
    }
    made.origins.push_back(origin);
  }
  if (made.forecasters.empty() || made.forecasters.front().scores.empty())
    throw FitError("no dyad has enough events before and after " + to_string(o.train_until) + " to be scored");
  return made;
}

}  // namespace entente
