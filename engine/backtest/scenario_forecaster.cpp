/// A scenario as a forecaster: run over what is known, fitted on earlier origins.
#include <entente/backtest.h>
#include <entente/ensemble.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "backtest/cases.h"
#include "fit/minimise.h"
#include "fit/parameters.h"

namespace entente {
namespace {

using std::chrono::days;

/// The fit was interrupted.
constexpr const char* interrupted_message = "interrupted";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The expression with the actors in place of `from` and `to`.
std::string filled(const std::string& expression, const std::string& from, const std::string& to) {
  std::string made;
  for (std::size_t at = 0; at < expression.size();) {
    std::size_t end = at;
    while (end < expression.size() && is_word(expression[end])) ++end;
    const std::string word = expression.substr(at, std::max<std::size_t>(1, end - at));
    made += word == "from" ? from : word == "to" ? to : word;
    at += word.size();
  }
  return made;
}

/// Means over runs of what is recorded last.
class Last final : public Sink {
 public:
  Last(std::size_t dates, std::size_t series) : first_((dates - 1) * series), sums_(series, 0) {}
  void receive(const BlockRecord& block) override {
    for (std::size_t s = 0; s < sums_.size(); ++s)
      for (std::size_t lane = 0; lane < block.lanes; ++lane)
        sums_[s] += block.series[(first_ + s) * block.lanes + lane];
    runs_ += block.lanes;
  }
  double mean(std::size_t s) const { return sums_[s] / static_cast<double>(runs_); }

 private:
  std::size_t first_;
  std::vector<double> sums_;
  std::size_t runs_ = 0;
};

class ScenarioForecaster final : public Forecaster {
 public:
  ScenarioForecaster(Scenario scenario, ScenarioForecast how, BacktestOptions options,
                     const std::atomic<bool>* stop)
      : scenario_(std::move(scenario)), how_(std::move(how)), o_(options), stop_(stop) {
    refuse_hindsight();
    scenario_.metrics.clear();
    scenario_.outcomes.clear();
    scenario_.watch.clear();
    values_ = own_ = detail::own_values(scenario_, how_.free);
  }

  std::string name() const override { return "scenario"; }
  const std::vector<double>& values() const { return values_; }

  void learn(const Past& past) override {
    std::vector<detail::Bounds> bounds;
    for (const FreeParameter& free : how_.free) bounds.push_back({free.low, free.high});
    const std::vector<detail::Cases> cases = detail::earlier_cases(past, o_);
    const auto loss = [&](const std::vector<double>& values) {
      const double found = this->loss(cases, values);
      if (++done_, how_.progress) how_.progress(done_, std::max(done_, how_.evaluations * o_.origins));
      return found;
    };
    values_ = bounds.empty() ? own_ : detail::minimise(loss, bounds, own_, how_.evaluations).at;
  }

  std::vector<Forecast> forecast(const Past& past, std::span<const Dyad> dyads) override {
    return at_origin(past, dyads, values_);
  }

 private:
  /// What the scenario itself knows must be known at the first origin. Its table of events is replaced anyway.
  void refuse_hindsight() const {
    const Date first = o_.train_until - days(static_cast<int>(o_.origins - 1 + o_.inner_origins) * o_.horizon);
    if (scenario_.time.start > first)
      throw FitError(
          "the scenario begins on " + to_string(scenario_.time.start) +
          ", but forecasts, and what they learn from, begin on " + to_string(first) +
          "; its start would know their future. Import it with a shorter --window, or ask for fewer origins");
    for (const Event& event : scenario_.events)
      if (event.date > first || event.every)
        throw FitError("the scenario knows the future: its event '" + event.id + "' of " +
                       to_string(event.date) + (event.every ? " is repeated" : "") +
                       ", but the first forecast is made on " + to_string(first));
  }

  /// Mean absolute errors over earlier origins, each as a share of the mean absolute size of what came.
  double loss(const std::vector<detail::Cases>& cases, const std::vector<double>& values) const {
    std::vector<Forecast> said, came;
    for (const detail::Cases& each : cases) {
      for (const Forecast& f : at_origin(each.past, each.dyads, values)) said.push_back(f);
      came.insert(came.end(), each.came.begin(), each.came.end());
    }
    double tone = 0, count = 0, tone_size = 0, count_size = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
      tone += std::abs(said[i].tone - came[i].tone);
      count += std::abs(said[i].count - came[i].count);
      tone_size += std::abs(came[i].tone);
      count_size += came[i].count;
    }
    return said.empty() ? 0 : tone / std::max(tone_size, 1e-9) + count / std::max(count_size, 1e-9);
  }

  /// The state on the evening of the origin.
  std::vector<Forecast> at_origin(const Past& past, std::span<const Dyad> dyads,
                                  const std::vector<double>& values) const {
    if (dyads.empty()) return {};
    Scenario scenario = with_parameters(scenario_, how_.free, values);
    scenario.time.end = past.origin() + days(1);
    scenario.events_csv = table_of(past);
    ask(scenario, dyads);
    const Model model = detail::compiled(scenario);
    Last last(model.catalogue().dates.size(), model.catalogue().series());
    if (!run_ensemble(model, {how_.runs, how_.seed, how_.threads, best_lanes(model), {false}}, last, stop_))
      throw FitError(interrupted_message);
    std::vector<Forecast> all;
    for (std::size_t i = 0; i < dyads.size(); ++i)
      all.push_back({finite(last.mean(2 * i)), finite(last.mean(2 * i + 1)) * o_.horizon});
    return all;
  }

  static double finite(double value) { return std::isfinite(value) ? value : 0; }

  void ask(Scenario& scenario, std::span<const Dyad> dyads) const {
    const Origin origin{{0, 0}, "forecast"};
    for (const Dyad& dyad : dyads) {
      const std::string &from = scenario.actors[static_cast<std::size_t>(dyad.from)].code,
                        &to = scenario.actors[static_cast<std::size_t>(dyad.to)].code;
      for (const std::string* expression : {&how_.tone, &how_.activity}) {
        Metric metric;
        metric.id = "forecast" + std::to_string(scenario.metrics.size());
        metric.value = {filled(*expression, from, to), origin};
        metric.origin = origin;
        scenario.metrics.push_back(std::move(metric));
      }
    }
  }

  EventTable table_of(const Past& past) const {
    EventTable table;
    table.source = 0;
    table.path = "events_csv";
    for (const EventType& type : scenario_.event_types) table.words.push_back(type.name);
    const auto types = static_cast<std::uint32_t>(table.words.size());
    for (const Actor& actor : scenario_.actors) table.words.push_back(actor.code);
    for (const Role& role : scenario_.event_types.front().roles)
      table.roles.push_back({role.name, {{0, 0}, "events_csv"}});
    for (const EventRow& row : past.events(scenario_.time.start - days(1), past.origin())) {
      table.dates.push_back(row.date);
      table.types.push_back(static_cast<std::uint32_t>(row.type));
      table.cast.push_back(types + static_cast<std::uint32_t>(row.from));
      table.cast.push_back(types + static_cast<std::uint32_t>(row.to));
      table.intensities.push_back(row.score);
      table.at.push_back(0);
    }
    return table;
  }

  Scenario scenario_;
  ScenarioForecast how_;
  BacktestOptions o_;
  const std::atomic<bool>* stop_;
  std::vector<double> own_, values_;
  std::size_t done_ = 0;  ///< evaluations
};

/// Every type that the data can have must be filled by who did it and to whom.
void check_types(const Scenario& scenario) {
  bool any = false;
  for (const EventType& type : scenario.event_types) {
    if (type.cameo.empty()) continue;
    any = true;
    const auto& first = scenario.event_types.front().roles;
    const bool fits = type.roles.size() == 2 && !type.roles[0].group && !type.roles[1].group &&
                      first.size() == 2 && type.roles[0].name == first[0].name &&
                      type.roles[1].name == first[1].name;
    if (!fits)
      throw FitError(
          "the event type '" + type.name +
          "' cannot take events from data: all types need the same two roles, who did it and to whom");
  }
  if (!any) throw FitError("no event type of the scenario has a CAMEO code; data cannot be given to it");
}

}  // namespace

std::unique_ptr<Forecaster> scenario_forecaster(const Scenario& scenario, const ScenarioForecast& how,
                                                const BacktestOptions& options, const std::atomic<bool>* stop) {
  check_types(scenario);
  return std::make_unique<ScenarioForecaster>(scenario, how, options, stop);
}

const std::vector<double>& fitted_parameters(const Forecaster& forecaster) {
  return dynamic_cast<const ScenarioForecaster&>(forecaster).values();
}

}  // namespace entente
