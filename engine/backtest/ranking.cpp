/// Who else could have been the target or the source of an event, ranked by what was known before.
#include <entente/ensemble.h>
#include <entente/forecast.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "backtest/forecast_metrics.h"
#include "backtest/ranked_days.h"
#include "base/fork_join_pool.h"
#include "base/parallel_for.h"
#include "fit/parameters.h"
#include "model/model_access.h"
#include "simulation/simulation_access.h"
#include "simulation/state.h"

namespace entente {
namespace {

using detail::RankedDays;
using std::chrono::days;

/// Looks on while the scenario runs, and ranks the events of each step by its state at the start.
class Ranker final : public detail::Observer {
 public:
  Ranker(const Scenario& scenario, const Model& model, std::span<const EventRow> ranked,
         const RankOptions& options, const RankProgress& progress)
      : dates_(model.catalogue().dates),
        times_(detail::ModelAccess::data(model).times),
        scores_(detail::compile_scores(scenario, detail::ModelAccess::data(model), options.scores)),
        days_(scores_, scenario, ranked, options.scores, thread_count(options.threads)),
        progress_(progress) {}

  bool happens(const detail::Firing&, const detail::State&) override { return true; }

  void applied(std::size_t step, int phase, const detail::State& state, const detail::Changes&) override {
    constexpr int last_phase = 3;
    if (phase != last_phase || step + 2 >= dates_.size()) return;
    language::Inputs known = state.inputs;
    known.time = times_[step + 1];
    if (days_.rank(known, dates_[step + 1], dates_[step + 2]) && progress_)
      progress_(days_.done(), days_.ranking().events.size());
  }

  Ranking take() { return std::move(days_.ranking()); }

 private:
  const std::vector<Date>& dates_;
  const std::vector<double>& times_;
  detail::RankScores scores_;
  RankedDays days_;
  const RankProgress& progress_;
};

/// Every event's type takes the same two actors, who and to whom.
void check_ranked_roles(const Scenario& scenario) {
  if (scenario.event_types.empty()) throw RequestError("the scenario has no event types to rank events of");
  const std::vector<Role>& first = scenario.event_types.front().roles;
  for (const EventType& type : scenario.event_types) {
    const bool fits = type.roles.size() == 2 && !type.roles[0].group && !type.roles[1].group &&
                      type.roles[0].name == first[0].name && type.roles[1].name == first[1].name;
    if (!fits)
      throw RequestError("events of the type '" + type.name +
                         "' cannot be ranked: all types need the same two roles, one actor each, who did it "
                         "and to whom");
  }
}

/// What the scenario itself has on its calendar must be known before the first ranked day.
void check_ranked_calendar(const Scenario& scenario, const RankOptions& options) {
  for (const Event& event : scenario.events)
    if (event.date >= options.from || event.every)
      throw RequestError("the scenario knows the future: its event '" + event.id + "' of " +
                         to_string(event.date) + (event.every ? " is repeated" : "") +
                         ", but the first ranked day is " + to_string(options.from));
  if (const auto chance = detail::what_fires_by_chance(scenario); !chance.empty())
    throw RequestError(
        fmt::format("the scenario draws by chance, so that its runs have different scores; ranking needs one "
                    "that does not, "
                    "without {}",
                    fmt::join(chance, ", ")));
}

/// The scenario over all that becomes known until the day before the last, without anything to record, and with
/// one value of each parameter.
Scenario over_events(Scenario scenario, std::span<const EventRow> all, const RankOptions& options) {
  scenario.time.end = options.until + days(1);
  scenario.metrics.clear();
  scenario.outcomes.clear();
  scenario.watch.clear();
  for (Parameter& parameter : scenario.parameters) parameter.distribution = {};
  scenario.events_csv = detail::table_of(scenario, History(all, options.until));
  return scenario;
}

/// Each who, whom and type once a day.
std::vector<EventRow> ranked_events(std::span<const EventRow> all, const RankOptions& options) {
  std::vector<EventRow> ranked;
  for (const EventRow& row : all)
    if (row.date >= options.from && row.date <= options.until && row.from != row.to) ranked.push_back(row);
  const auto key = [](const EventRow& row) { return std::tie(row.date, row.type, row.from, row.to); };
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](const EventRow& a, const EventRow& b) { return key(a) < key(b); });
  ranked.erase(std::unique(ranked.begin(), ranked.end(),
                           [&](const EventRow& a, const EventRow& b) { return key(a) == key(b); }),
               ranked.end());
  return ranked;
}

}  // namespace

std::optional<Ranking> rank_events(const Scenario& scenario, std::span<const EventRow> all,
                                   const RankOptions& options, const RankProgress& progress,
                                   const StopFlag* stop) {
  if (options.scores.empty()) throw RequestError("there is no score to rank by");
  check_ranked_roles(scenario);
  check_ranked_calendar(scenario, options);
  if (options.from < advance(scenario.time.start, scenario.time.step, 1))
    throw RequestError("nothing is known before the first step of the scenario: events are ranked from " +
                       to_string(advance(scenario.time.start, scenario.time.step, 1)) + " on, not from " +
                       to_string(options.from));
  const std::vector<EventRow> ranked = ranked_events(all, options);
  if (!all.empty() && options.until < options.from)
    throw RequestError("what happened ends on " + to_string(options.until) + ", before the first ranked day, " +
                       to_string(options.from));
  if (ranked.empty())
    throw RequestError("there is no event between two actors from " + to_string(options.from) + " to " +
                       to_string(options.until));
  const Scenario over = over_events(scenario, all, options);
  const Model model = detail::compiled(over);
  Ranker ranker(over, model, ranked, options, progress);
  Simulation simulation(model, scenario.seed, 1, record_series_only(), thread_count(options.threads));
  detail::SimulationAccess::observe(simulation, &ranker);
  simulation.run(0, 1, stop);
  if (stop && stop->load(std::memory_order_relaxed)) return std::nullopt;
  Ranking made = ranker.take();
  made.before_start = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const EventRow& row) { return row.date < scenario.time.start; }));
  made.after_end = static_cast<std::size_t>(std::count_if(
      ranked.begin(), ranked.end(), [&](const EventRow& row) { return row.date > scenario.time.end; }));
  return made;
}

}  // namespace entente
