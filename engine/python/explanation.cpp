/// Why something came about: what moved a cell, and which causes made an outcome likely.
#include <entente/explain.h>
#include <pybind11/stl.h>

#include "python/arrays.h"
#include "python/bindings.h"
#include "services/history_between.h"

namespace entente::python {
namespace {

Stretch stretch_of(const std::string& from, const std::string& to) {
  Stretch stretch;
  if (!from.empty()) stretch.from = date_of(from);
  if (!to.empty()) stretch.to = date_of(to);
  return stretch;
}

CellHistory history_of(const World& world, const std::string& cell, const Luck& luck, const Stretch& stretch) {
  return interruptibly([&](const StopFlag& stop) {
    return history_between({world.scenario, world.model, ensemble_of(world, luck)}, cell, stretch, &stop)
        .value_or(CellHistory{});
  });
}

py::dict waterfall_dict(const CellHistory& h, std::size_t first, std::size_t end) {
  const Waterfall w = waterfall(h, first, end);
  py::list causes;
  for (const CauseChange& change : w.causes)
    causes.append(py::dict(py::arg("cause") = h.causes[change.cause].id,
                           py::arg("kind") = to_string(h.causes[change.cause].kind),
                           py::arg("mean") = change.mean, py::arg("low") = change.interval.low,
                           py::arg("high") = change.interval.high, py::arg("p05") = change.p05,
                           py::arg("p95") = change.p95, py::arg("acted") = change.acted));
  return py::dict(py::arg("from") = to_string(h.dates[first]), py::arg("to") = to_string(h.dates[end]),
                  py::arg("start") = dict_of(w.start), py::arg("end") = dict_of(w.end),
                  py::arg("start_interval") = pair_of(w.start_interval),
                  py::arg("end_interval") = pair_of(w.end_interval), py::arg("causes") = causes);
}

py::dict history_dict(const CellHistory& h) {
  const py::ssize_t periods = length(h.periods.size()), runs = length(h.runs);
  py::list names, causes, rows;
  for (const Period& period : h.periods) names.append(period.name);
  for (const auto& cause : h.causes) causes.append(cause.id);
  for (std::size_t p = 0; p < h.periods.size(); ++p) rows.append(waterfall_dict(h, p, p + 1));
  return py::dict(py::arg("cell") = h.cell, py::arg("runs") = h.runs, py::arg("dates") = dates_of(h.dates),
                  py::arg("periods") = names, py::arg("causes") = causes,
                  py::arg("values") = array_of(h.values, {periods + 1, runs}),
                  py::arg("changes") = array_of(h.changes, {periods, length(h.causes.size()), runs}),
                  py::arg("total") = waterfall_dict(h, 0, h.periods.size()), py::arg("by_period") = rows);
}

/// Of a difference, with what the other world gives; from and to are empty where the run begins and ends.
py::dict explain_cell(const World& world, const std::string& cell, const Luck& luck, const std::string& from,
                      const std::string& to, const World* versus) {
  const Stretch stretch = stretch_of(from, to);
  if (versus) require_same_dates(world.catalogue(), versus->catalogue());
  const CellHistory history = history_of(world, cell, luck, stretch);
  return history_dict(versus ? difference(history, history_of(*versus, cell, luck, stretch)) : history);
}

py::list effects_of(const OutcomeExplanation& e, const Catalogue& c) {
  py::list rows;
  for (const CauseEffect& effect : e.causes)
    rows.append(py::dict(py::arg("cause") = c.causes[effect.cause].id,
                         py::arg("kind") = to_string(c.causes[effect.cause].kind),
                         py::arg("shapley") = effect.shapley, py::arg("low") = effect.shapley_interval.low,
                         py::arg("high") = effect.shapley_interval.high, py::arg("removed") = effect.removed,
                         py::arg("removed_low") = effect.removed_interval.low,
                         py::arg("removed_high") = effect.removed_interval.high, py::arg("more") = effect.more,
                         py::arg("less") = effect.less, py::arg("interacts") = effect.interacts));
  return rows;
}

py::dict explanation_dict(const OutcomeExplanation& e, const Catalogue& c, std::size_t runs) {
  return py::dict(py::arg("outcome") = c.outcomes.front().id, py::arg("label") = c.outcomes.front().label,
                  py::arg("runs") = runs, py::arg("probability") = e.share, py::arg("full") = e.full,
                  py::arg("full_interval") = pair_of(e.full_interval), py::arg("empty") = e.empty,
                  py::arg("empty_interval") = pair_of(e.empty_interval), py::arg("causes") = effects_of(e, c),
                  py::arg("permutations") = e.permutations, py::arg("groups") = e.groups,
                  py::arg("ensembles") = e.ensembles, py::arg("narrow") = e.narrow, py::arg("exact") = e.exact,
                  py::arg("finite") = e.finite);
}

py::dict explain_outcome_of(const World& world, const std::string& id, const Luck& luck,
                            const std::optional<std::vector<std::string>>& causes, std::size_t ensembles,
                            double seconds, double precision) {
  const Model model = asking(world.scenario, world.catalogue(), id);
  OutcomeQuestion question;
  question.runs = luck.runs;
  question.seed = luck.seed;
  question.threads = luck.threads;
  question.causes = causes ? causes_named(model.catalogue(), *causes) : events_and_rules(model.catalogue());
  question.ensembles = ensembles;
  question.seconds = seconds;
  question.precision = precision;
  const auto found = interruptibly([&](const StopFlag& stop) {
    return explain_outcome(model, question, &stop).value_or(OutcomeExplanation{});
  });
  return explanation_dict(found, model.catalogue(), luck.runs);
}

}  // namespace

void add_explanation(py::module_& module) {
  module.def("explain_cell", explain_cell);
  module.def("explain_outcome", explain_outcome_of);
}

}  // namespace entente::python
