/// Parameters and half-lives with which a score ranks best.
#include <entente/forecast.h>

#include <algorithm>

#include "backtest/rank_measures.h"
#include "fit/minimise.h"
#include "fit/parameters.h"

namespace entente {
namespace {

constexpr std::string_view half_life_ending = ".half_life";

/// `memory` of `memory.half_life`; nothing where a parameter is meant.
std::optional<std::string> layer_of(const std::string& name) {
  if (!name.ends_with(half_life_ending)) return std::nullopt;
  return name.substr(0, name.size() - half_life_ending.size());
}

/// Those of the name, alone or one for each event type.
std::vector<LayerSettings*> layers_named(Scenario& scenario, const std::string& name) {
  std::vector<LayerSettings*> found;
  const auto look = [&](auto& layers) {
    for (LayerSettings& layer : layers)
      if (layer.name == name || layer.family == name) found.push_back(&layer);
  };
  look(scenario.attributes);
  look(scenario.relations);
  return found;
}

void check_half_life(const FreeParameter& free, const std::string& layer, Scenario& scenario) {
  std::vector<std::string> names;
  for (const Attribute& attribute : scenario.attributes) names.push_back(attribute.name);
  for (const Relation& relation : scenario.relations) names.push_back(relation.name);
  if (layers_named(scenario, layer).empty())
    throw UnknownNameError(is_not_a("relation or attribute", layer, names));
  if (free.low <= 0) throw RequestError("'" + free.name + "' is a number of days above 0");
}

/// The scenario's own values, within the ranges.
std::vector<double> start_of_search(Scenario scenario, const std::vector<FreeParameter>& free) {
  std::vector<double> values = detail::own_values(scenario, free);
  for (std::size_t i = 0; i < free.size(); ++i) {
    const auto layer = layer_of(free[i].name);
    if (!layer) continue;
    check_half_life(free[i], *layer, scenario);
    const auto& half_life = layers_named(scenario, *layer).front()->half_life;
    values[i] = std::clamp(half_life ? half_life->days() : free[i].high, free[i].low, free[i].high);
  }
  return values;
}

double mrr_of(const Ranking& ranking) { return mean_rank(ranking, 0, rank_measures.front()).mean; }

/// Thrown through the search.
struct RankingStopped {};

}  // namespace

Scenario with_half_lives(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values) {
  std::vector<FreeParameter> parameters;
  std::vector<double> numbers;
  for (std::size_t i = 0; i < free.size(); ++i) {
    const auto layer = layer_of(free[i].name);
    if (!layer) {
      parameters.push_back(free[i]);
      numbers.push_back(values[i]);
      continue;
    }
    for (LayerSettings* one : layers_named(scenario, *layer)) one->half_life = Duration{values[i], Unit::day};
  }
  return with_parameters(std::move(scenario), parameters, numbers);
}

std::optional<RankFit> fit_ranks(const Scenario& scenario, std::span<const EventRow> all,
                                 const RankOptions& options, const std::vector<FreeParameter>& free,
                                 std::size_t evaluations, const FitProgress& progress, const StopFlag* stop) {
  RankFit made;
  std::vector<detail::Bounds> bounds;
  for (const FreeParameter& one : free) bounds.push_back({one.low, one.high});
  RankOptions first = options;
  first.scores.resize(std::min<std::size_t>(first.scores.size(), 1));
  const auto loss = [&](const std::vector<double>& values) {
    const auto ranking = rank_events(with_half_lives(scenario, free, values), all, first, nullptr, stop);
    if (!ranking) throw RankingStopped{};
    const double found = mrr_of(*ranking);
    if (made.evaluations++ == 0) made.before = found;
    made.mrr = std::max(made.mrr, found);
    if (progress) progress(made.evaluations, std::max(made.evaluations, evaluations), made.mrr);
    return 1 - found;
  };
  const std::vector<double> start = start_of_search(scenario, free);
  try {
    made.values = detail::minimise_near(loss, bounds, start, evaluations).at;
  } catch (const RankingStopped&) {
    return std::nullopt;
  }
  return made;
}

}  // namespace entente
