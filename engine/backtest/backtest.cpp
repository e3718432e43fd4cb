#include <entente/forecast.h>
#include <fmt/format.h>

#include <cmath>

#include "backtest/cases.h"
#include "backtest/sample_scores.h"
#include "backtest/scenario_forecasts.h"
#include "backtest/scores.h"

namespace entente {
namespace {

using std::chrono::days;

/// What it forecasts of the dyads of an origin. Scores of what is not a number would not be numbers either.
std::vector<Forecast> scorable_forecasts(Forecaster& forecaster, const detail::Cases& cases) {
  std::vector<Forecast> made = forecaster.forecast(cases.past, cases.dyads);
  for (std::size_t i = 0; i < made.size(); ++i)
    for (const double value : {made[i].tone, made[i].count})
      if (!(std::abs(value) <= largest_scored))
        throw RequestError(
            fmt::format("'{}' forecasts {:g} on {} from actor {} to actor {}; a forecast is a number of "
                        "at most {:g}",
                        forecaster.name(), value, to_string(cases.past.origin()), cases.dyads[i].from,
                        cases.dyads[i].to, largest_scored));
  return made;
}

/// The spreads of a forecaster, from earlier origins.
detail::Spreads earlier_spreads(Forecaster& forecaster, const std::vector<detail::Cases>& earlier) {
  std::vector<Forecast> forecasts, observed;
  for (const detail::Cases& cases : earlier) {
    for (const Forecast& f : scorable_forecasts(forecaster, cases)) forecasts.push_back(f);
    observed.insert(observed.end(), cases.observed.begin(), cases.observed.end());
  }
  return detail::spreads_of(forecasts, observed);
}

Backtest scored_forecasts(std::span<const EventRow> all,
                          std::span<const std::unique_ptr<Forecaster>> forecasters, const BacktestOptions& o) {
  Backtest made;
  for (const auto& forecaster : forecasters) made.forecasters.push_back({forecaster->name(), {}});
  const History known(all, o.train_until + days(o.horizon));
  for (std::size_t k = o.origins; k-- > 0;) {
    const Date origin = o.train_until - days(static_cast<int>(k) * o.horizon);
    const detail::Cases cases = detail::cases_of(known, origin, o, o.train_until);
    const std::vector<detail::Cases> earlier = detail::earlier_cases(cases.past, o);
    for (std::size_t f = 0; f < forecasters.size() && !cases.dyads.empty(); ++f) {
      forecasters[f]->learn(cases.past);
      const detail::Spreads spreads = earlier_spreads(*forecasters[f], earlier);
      const std::vector<Forecast> forecasts = scorable_forecasts(*forecasters[f], cases);
      for (std::size_t i = 0; i < cases.dyads.size(); ++i) {
        made.forecasters[f].scores.push_back(
            detail::scored(cases.dyads[i], forecasts[i], cases.observed[i], spreads));
        made.forecasters[f].scores.back().origin = made.origins.size();
      }
    }
    made.origins.push_back(origin);
  }
  if (made.forecasters.empty() || made.forecasters.front().scores.empty())
    throw RequestError("no dyad has enough events before and after " + to_string(o.train_until) +
                       " to be scored (--least-past, --least-future)");
  return made;
}

}  // namespace

std::optional<Backtest> backtest(std::span<const EventRow> all,
                                 std::span<const std::unique_ptr<Forecaster>> forecasters,
                                 const BacktestOptions& options) {
  try {
    return scored_forecasts(all, forecasters, options);
  } catch (const detail::ForecasterStopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
