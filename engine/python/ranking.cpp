/// Events ranked among all candidates, and the scores of samples.
#include <entente/forecast.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <algorithm>

#include "backtest/rank_measures.h"
#include "backtest/sample_scores.h"
#include "python/event_data.h"

namespace entente::python {
namespace {

using FreeRanges = std::vector<std::tuple<std::string, double, double>>;  // name, low, high

/// What is ranked: files of facts, or of events, or the scenario's own table.
struct RankAsked {
  std::vector<std::filesystem::path> facts;
  std::optional<EventFile> events;
  std::optional<std::uint64_t> units_per_day;
  std::optional<Date> fit_from, until;
  std::vector<FreeParameter> free;
  std::size_t evaluations = 100;
  RankOptions options;
};

struct RankingMade {
  Facts facts;
  RankFit fit;
  Ranking ranking;
  std::vector<HeldParameter> held;
};

Facts facts_asked(const World& world, const RankAsked& asked) {
  if (!asked.facts.empty()) return read_facts(asked.facts, world.scenario, asked.units_per_day);
  if (!asked.events) return facts_of(world.scenario);
  EventRows rows = read_event_rows(asked.events->file, asked.events->format, asked.events->library,
                                   asked.events->map, world.scenario, asked.events->reading);
  return {std::move(rows.rows), rows.lines, 0, 1};
}

RankingMade ranking_made(const World& world, RankAsked asked, const StopFlag& stop) {
  RankingMade made;
  made.facts = facts_asked(world, asked);
  asked.options.until =
      asked.until.value_or(made.facts.rows.empty() ? asked.options.from : made.facts.rows.back().date);
  if (asked.fit_from) {
    RankOptions earlier = asked.options;
    earlier.from = *asked.fit_from;
    earlier.until = asked.options.from - std::chrono::days(1);
    made.fit =
        fit_ranks(world.scenario, made.facts.rows, earlier, asked.free, asked.evaluations, nullptr, &stop)
            .value_or(RankFit{});
    if (stop.load()) return made;
  }
  const Scenario scenario = with_half_lives(world.scenario, asked.free, made.fit.values);
  made.held = drawn_parameters(scenario);
  made.ranking = rank_events(scenario, made.facts.rows, asked.options, nullptr, &stop).value_or(Ranking{});
  return made;
}

py::dict measures_of(const Ranking& ranking, std::size_t score, const std::string& expression) {
  py::dict row(py::arg("score") = expression);
  for (const RankMeasure& measure : rank_measures) {
    const GroupedMean mean = mean_rank(ranking, score, measure);
    row[measure.id] = mean.mean;
    row[py::str(std::string(measure.id) + "_interval")] = pair_of(mean.interval);
    if (score > 0)
      row[py::str(std::string(measure.id) + "_over_first")] = rank_difference(ranking, score, 0, measure).mean;
  }
  return row;
}

py::dict ranking_dict(const RankingMade& made, const World& world, const RankAsked& asked) {
  const Ranking& r = made.ranking;
  py::list scores, ranks;
  py::dict fitted, held;
  for (const HeldParameter& one : made.held) held[py::str(one.name)] = one.value;
  for (std::size_t s = 0; s < asked.options.scores.size(); ++s)
    scores.append(measures_of(r, s, asked.options.scores[s]));
  for (std::size_t e = 0; e < r.events.size(); ++e)
    for (std::size_t s = 0; s < asked.options.scores.size(); ++s)
      ranks.append(py::dict(py::arg("date") = to_string(r.events[e].date),
                            py::arg("type") = world.scenario.event_types[r.events[e].type].name,
                            py::arg("source") = world.catalogue().actors[r.events[e].from],
                            py::arg("target") = world.catalogue().actors[r.events[e].to], py::arg("score") = s,
                            py::arg("target_rank") = r.to[s][e], py::arg("source_rank") = r.from[s][e]));
  for (std::size_t p = 0; p < std::min(asked.free.size(), made.fit.values.size()); ++p)
    fitted[py::str(asked.free[p].name)] = made.fit.values[p];
  return py::dict(py::arg("scores") = scores, py::arg("ranks") = ranks, py::arg("events") = r.events.size(),
                  py::arg("candidates") = r.actors - 1, py::arg("lines") = made.facts.lines,
                  py::arg("within_one_actor") = made.facts.within_one, py::arg("before_start") = r.before_start,
                  py::arg("after_end") = r.after_end, py::arg("units_per_day") = made.facts.units_per_day,
                  py::arg("fitted") = fitted, py::arg("held") = held,
                  py::arg("evaluations") = made.fit.evaluations);
}

py::dict rank_world(const World& world, const std::vector<std::filesystem::path>& facts,
                    const std::optional<EventFile>& events, const std::string& train_until,
                    const std::vector<std::string>& scores, const py::dict& asked, const FreeRanges& free) {
  RankAsked a;
  a.facts = facts;
  a.events = events;
  const auto date = [&](const char* name) {
    return asked[name].is_none() ? std::optional<Date>() : date_of(asked[name].cast<std::string>());
  };
  a.options.from = date_of(train_until) + std::chrono::days(1);
  a.options.scores = scores;
  a.options.threads = asked["threads"].cast<std::size_t>();
  a.until = date("until");
  a.fit_from = date("fit_from");
  if (!asked["units_per_day"].is_none()) a.units_per_day = asked["units_per_day"].cast<std::uint64_t>();
  a.evaluations = asked["evaluations"].cast<std::size_t>();
  for (const auto& [name, low, high] : free) a.free.push_back({name, low, high});
  const RankingMade made = interruptibly([&](const StopFlag& stop) { return ranking_made(world, a, stop); });
  return ranking_dict(made, world, a);
}

py::dict scores_of_sample(std::vector<double> draws, double observed, double level, double threshold,
                          const std::vector<double>& bins) {
  std::sort(draws.begin(), draws.end());
  return py::dict(py::arg("crps") = sample_crps(draws, observed),
                  py::arg("threshold_crps") = threshold_crps(draws, observed, threshold),
                  py::arg("interval_score") = interval_score(draws, observed, level),
                  py::arg("ignorance") = binned_ignorance(draws, observed, bins));
}

}  // namespace

void add_ranking(py::module_& module) {
  module.def("rank", rank_world);
  module.def("sample_scores", scores_of_sample);
  module.attr("largest_scored") = largest_scored;
  module.attr("views_bins") = py::tuple(py::cast(std::vector<double>(views_bins.begin(), views_bins.end())));
}

}  // namespace entente::python
