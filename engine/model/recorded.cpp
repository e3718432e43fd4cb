/// What is recorded: metrics, outcomes, watched cells.
#include <fmt/format.h>

#include <algorithm>

#include "model/compilation.h"

namespace entente::detail {
namespace {

void compile_metric(const Metric& metric, Compilation& c) {
  auto program = compile_global(metric.value, c);
  if (!program) return;
  c.model.catalogue.metrics.push_back(
      {metric.id, metric.label.empty() ? metric.id : metric.label, metric.unit});
  c.model.metrics.push_back(std::move(*program));
}

bool is_boolean(const Outcome& outcome, Compilation& c) {
  const language::AstPtr ast = language::parse(outcome.is, c.diagnostics);
  return ast && language::is_boolean(*ast);
}

/// How often it is 1 is what is told of it.
bool is_share(TimeAggregate over, bool boolean) {
  if (over == TimeAggregate::ever || over == TimeAggregate::always) return true;
  return boolean && over != TimeAggregate::mean && over != TimeAggregate::first;
}

bool is_condition(TimeAggregate over, bool boolean) {
  return boolean || over == TimeAggregate::ever || over == TimeAggregate::always ||
         over == TimeAggregate::first;
}

void compile_outcome(const Outcome& outcome, Compilation& c) {
  auto program = compile_global(outcome.is, c);
  if (!program) return;
  const std::string label = outcome.label.empty() ? outcome.id : outcome.label;
  const TimeAggregate over = outcome.over;
  const bool boolean = is_boolean(outcome, c);
  c.model.catalogue.outcomes.push_back({outcome.id, label, over, is_share(over, boolean)});
  c.model.outcomes.push_back({std::move(*program), over, is_condition(over, boolean)});
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char ch) { return ch == ' ' || ch == '\t'; });
  return text;
}

void compile_watched(const Text& text, Compilation& c) {
  const auto target = resolve_cell(text, {}, c);
  if (!target) return;
  const LayerModel& layer = c.model.layers[target->layer];
  c.world().layer_read[target->layer] = true;
  ActorId x = target->x.actor, y = target->y.actor;
  if (layer.relation && x == y) {
    c.diagnostics.error(text.origin, "a relation has no diagonal: there is no cell of an actor and itself");
    return;
  }
  if (layer.symmetric && x > y) std::swap(x, y);
  const std::string name = without_spaces(text.value);
  const auto& known = c.model.catalogue.watched;
  if (std::any_of(known.begin(), known.end(), [&](const auto& w) { return w.name == name; })) {
    c.diagnostics.error(text.origin, "'" + name + "' is watched twice");
    return;
  }
  c.model.catalogue.watched.push_back({name, name, ""});
  c.model.watched.push_back({target->layer, layer.relation ? x * c.model.actors() + y : x});
}

/// A probability lies within 0 and 1, a difference of two within -1 and 1: beyond them nothing can be expected.
void check_bounds(const Expectation& e, Compilation& c) {
  const auto& outcomes = c.model.catalogue.outcomes;
  const auto outcome =
      std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& o) { return o.id == e.outcome.value; });
  if (outcome == outcomes.end() || !outcome->boolean) return;
  const double least = e.compares() ? -1 : 0;
  for (const auto& [key, bound] : {std::pair{"at_least", e.at_least}, {"at_most", e.at_most}})
    if (bound && (*bound < least || *bound > 1))
      c.diagnostics.error(e.origin,
                          fmt::format("{}: found {}; '{}' is a probability, {} within {} and 1", key, *bound,
                                      e.outcome.value, e.compares() ? "and a difference" : "which is", least));
}

}  // namespace

void compile_recorded(Compilation& c) {
  for (const Metric& metric : c.scenario.metrics) compile_metric(metric, c);
  for (const Outcome& outcome : c.scenario.outcomes) compile_outcome(outcome, c);
  for (const Text& cell : c.scenario.watch) compile_watched(cell, c);
  for (const Expectation& expectation : c.scenario.expectations) check_bounds(expectation, c);
}

}  // namespace entente::detail
