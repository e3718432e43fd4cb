/// Why something came about: what moved a cell, and which causes made an outcome likely.
#include <entente/explain.h>
#include <pybind11/stl.h>

#include <algorithm>

#include "python/arrays.h"
#include "python/bindings.h"
#include "text/number_format.h"

namespace entente::python {
namespace {

/// Between the first record on or after `from` and the last on or before `to`; empty: the start, the end.
std::vector<Period> periods_of(const Catalogue& c, const std::string& from, const std::string& to) {
  const Date first = from.empty() ? c.dates.front() : date_of(from),
             last = to.empty() ? c.dates.back() : date_of(to);
  const auto begin = std::lower_bound(c.dates.begin(), c.dates.end(), first) - c.dates.begin(),
             end = std::upper_bound(c.dates.begin(), c.dates.end(), last) - c.dates.begin() - 1;
  if (begin >= end)
    throw std::invalid_argument("no step lies between " + to_string(first) + " and " + to_string(last) +
                                "; the run goes from " + to_string(c.dates.front()) + " to " +
                                to_string(c.dates.back()));
  return calendar_periods(c.dates, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

/// Single values of all runs are held, so that bands and pairs are exact.
void require_room(const Model& model, std::size_t periods, std::size_t runs) {
  constexpr std::size_t most = std::size_t{1} << 30;
  const std::size_t each = history_bytes(model, periods, 1);
  if (runs * each > most)
    throw MemoryError("the changes of so many runs take more than 1 GB; at most " +
                      text::with_commas(most / each) + " runs fit");
}

CellHistory history_of(const World& world, const std::string& cell, const Luck& luck, const std::string& from,
                       const std::string& to) {
  const Model model = watching(world.scenario, world.catalogue(), cell);
  std::vector<Period> periods = periods_of(model.catalogue(), from, to);
  require_room(model, periods.size(), luck.runs);
  return interruptibly([&](const StopFlag& stop) {
    return cell_history(model, ensemble_of(world, luck), periods, &stop).value_or(CellHistory{});
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

/// Of a difference, with what the other world gives.
py::dict explain_cell(const World& world, const std::string& cell, const Luck& luck, const std::string& from,
                      const std::string& to, const World* versus) {
  const CellHistory history = history_of(world, cell, luck, from, to);
  if (!versus) return history_dict(history);
  if (versus->catalogue().dates != world.catalogue().dates)
    throw std::invalid_argument("the two worlds have other dates: they can be explained one by one only");
  return history_dict(difference(history, history_of(*versus, cell, luck, from, to)));
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
