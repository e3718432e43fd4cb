/// A scenario as a forecaster of series by month.
#include <entente/ensemble.h>
#include <entente/forecast.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "backtest/forecast_metrics.h"
#include "fit/parameters.h"
#include "scenario/numbered_actors.h"

namespace entente {
namespace {

using std::chrono::days;

/// Means over the runs of what is recorded.
class SeriesMeans final : public Sink {
 public:
  void receive(const BlockRecord& block) override {
    sums_.resize(block.series.size() / block.lanes);
    for (std::size_t i = 0; i < block.series.size(); ++i) sums_[i / block.lanes] += block.series[i];
    runs_ += static_cast<double>(block.lanes);
  }
  double at(std::size_t number) const { return sums_[number] / runs_; }

 private:
  std::vector<double> sums_;
  double runs_ = 0;
};

class SeriesOfScenario final : public SeriesForecaster {
 public:
  SeriesOfScenario(const Scenario& scenario, ScenarioSeries how)
      : scenario_(scenario), how_(std::move(how)), draws_(detail::draws(scenario)) {
    const std::vector<std::string> codes = detail::actor_codes(scenario);
    for (std::size_t a = 0; a < codes.size(); ++a) actors_.emplace(codes[a], static_cast<std::uint32_t>(a));
    check_type();
  }

  std::string name() const override { return "scenario"; }

  std::vector<SeriesForecast> forecast(const MonthlySeries& all, std::size_t last, int horizon) override {
    if (dyads_.empty()) find_dyads(all);
    const Date until = first_day_after(all, last, horizon);
    const Model model = detail::compiled(known_at(all, last, until));
    EnsembleOptions options;
    options.runs = how_.runs ? how_.runs : draws_ ? usual_runs : 1;
    options.seed = how_.seed;
    options.threads = how_.threads;
    options.lanes = best_lanes(model);
    options.record = record_series_only();
    const std::size_t record = model.catalogue().dates.size() - 1;
    options.record.metrics_at = {record};
    SeriesMeans means;
    run_ensemble(model, options, means);
    std::vector<SeriesForecast> made;
    for (std::size_t s = 0; s < dyads_.size(); ++s) made.push_back({means.at(record * dyads_.size() + s), {}});
    return made;
  }

 private:
  static constexpr std::size_t usual_runs = 32;

  void check_type() const {
    if (scenario_.event_types.empty())
      throw RequestError("the scenario has no event type that tells it of a value");
    const EventType& type = scenario_.event_types.front();
    if (type.roles.size() != 2 || type.roles[0].group || type.roles[1].group)
      throw RequestError(
          "'" + type.name +
          "', the scenario's first event type, cannot tell it of a value: it needs two roles, one "
          "actor each");
    for (const Event& event : scenario_.events)
      throw RequestError("the scenario may know the future: it has the event '" + event.id + "' of " +
                         to_string(event.date));
  }

  void find_dyads(const MonthlySeries& all) {
    if (scenario_.time.start > all.months[1] - days(1))
      throw RequestError("the scenario starts on " + to_string(scenario_.time.start) +
                         ", after the first value of the series, that of the month from " +
                         to_string(all.months.front()));
    for (const std::vector<std::string>& name : all.names) {
      if (name.size() != 2)
        throw RequestError("'" + name.front() +
                           "' is not a dyad: a scenario is asked for series of two actors, date,from,to,value");
      dyads_.push_back({actor_of(name[0]), actor_of(name[1])});
      if (dyads_.back().from == dyads_.back().to)
        throw RequestError("a series of '" + name[0] + "' with itself is not of two actors");
    }
  }

  std::uint32_t actor_of(const std::string& name) const {
    const auto found = actors_.find(name);
    if (found == actors_.end())
      throw RequestError("the series of '" + name + "' is not of an actor of the scenario");
    return found->second;
  }

  /// The first day after the month that is forecast, beyond the end of the series too.
  static Date first_day_after(const MonthlySeries& all, std::size_t last, int horizon) {
    return advance(all.months[last + 1], {1, Unit::month}, horizon);
  }

  Scenario known_at(const MonthlySeries& all, std::size_t last, Date until) const {
    std::vector<EventRow> rows;
    for (std::size_t m = 0; m <= last; ++m)
      for (std::size_t s = 0; s < dyads_.size(); ++s)
        if (!std::isnan(all.values[s][m]))
          rows.push_back({all.months[m + 1] - days(1), dyads_[s].from, dyads_[s].to, 0, all.values[s][m]});
    Scenario scenario = scenario_;
    scenario.time.end = until;
    scenario.events_csv = detail::table_of(scenario, History(rows, all.months[last + 1] - days(1)));
    detail::set_forecast_metrics(scenario, dyads_, {{"--forecast", how_.forecast}});
    return scenario;
  }

  Scenario scenario_;
  ScenarioSeries how_;
  bool draws_;
  std::unordered_map<std::string, std::uint32_t> actors_;
  std::vector<Dyad> dyads_;
};

}  // namespace

std::unique_ptr<SeriesForecaster> scenario_series(const Scenario& scenario, const ScenarioSeries& how) {
  return std::make_unique<SeriesOfScenario>(scenario, how);
}

}  // namespace entente
