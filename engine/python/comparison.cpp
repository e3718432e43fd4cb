/// Two worlds compared, run by run where they share their luck.
#include <entente/compare.h>
#include <pybind11/stl.h>

#include "python/bindings.h"
#include "results/records_that_fit.h"

namespace entente::python {
namespace {

py::dict row_of(const Difference& d) {
  return py::dict(py::arg("difference") = d.value, py::arg("low") = d.interval.low,
                  py::arg("high") = d.interval.high, py::arg("decided") = d.decided(),
                  py::arg("exactly_zero") = d.exactly_zero, py::arg("up") = d.up, py::arg("down") = d.down,
                  py::arg("variance_reduction") = d.variance_reduction(),
                  py::arg("runs_to_settle") = d.runs_to_settle);
}

py::list outcome_rows_of(const Comparison& made, const Catalogue& c) {
  py::list rows;
  for (const OutcomeDifference& outcome : made.outcomes) {
    py::dict row(py::arg("outcome") = c.outcomes[outcome.first].id, py::arg("probability") = outcome.share);
    row.attr("update")(row_of(outcome.difference));
    rows.append(std::move(row));
  }
  return rows;
}

py::list series_rows_of(const Comparison& made, const Catalogue& c) {
  py::list rows;
  for (const SeriesDifference& s : made.series) {
    const std::size_t metrics = c.metrics.size();
    const auto& series = s.series < metrics ? c.metrics[s.series] : c.watched[s.series - metrics];
    rows.append(py::dict(py::arg("series") = series.name, py::arg("date") = to_string(c.dates[s.date]),
                         py::arg("difference") = s.mean, py::arg("se") = s.se, py::arg("p05") = s.p05,
                         py::arg("p50") = s.p50, py::arg("p95") = s.p95));
  }
  return rows;
}

py::list relation_rows_of(const Comparison& made, const Catalogue& c) {
  py::list rows;
  for (const RelationDifference& r : made.relations)
    rows.append(py::dict(py::arg("relation") = c.relations[r.relation].name, py::arg("from") = c.actors[r.from],
                         py::arg("to") = c.actors[r.to], py::arg("first") = r.first,
                         py::arg("second") = r.second, py::arg("difference") = r.mean, py::arg("se") = r.se,
                         py::arg("effect") = r.effect));
  return rows;
}

py::object date_at(const std::optional<std::size_t>& date, const Catalogue& c) {
  return date ? py::object(py::str(to_string(c.dates[*date]))) : py::none();
}

/// When runs part, and in which cells they do so first.
py::dict parting_dict(const Comparison& made, const Catalogue& c) {
  const Divergence& p = made.divergence;
  py::list cells;
  for (const DivergentCell& cell : made.cell_divergence.cells)
    cells.append(
        py::dict(py::arg("cell") = cell.cell, py::arg("runs") = cell.runs, py::arg("size") = cell.size));
  return py::dict(py::arg("runs") = p.runs, py::arg("parted") = p.diverged,
                  py::arg("parted_by_date") = p.diverged_by_date, py::arg("p05") = date_at(p.p05, c),
                  py::arg("p50") = date_at(p.p50, c), py::arg("p95") = date_at(p.p95, c),
                  py::arg("cells") = cells, py::arg("cell_runs") = made.cell_divergence.runs);
}

/// Pairs that turned from friend to foe or back, and who stands in the other bloc.
py::list sign_rows_of(const Comparison& made, const Catalogue& c) {
  py::list rows;
  for (const SignChanges& signs : made.signs) {
    py::list pairs, blocs;
    for (const auto& pair : signs.pairs)
      pairs.append(py::make_tuple(c.actors[pair.a], c.actors[pair.b], pair.first, pair.second));
    for (const std::size_t actor : signs.bloc_changes) blocs.append(c.actors[actor]);
    rows.append(py::dict(py::arg("relation") = c.relations[signs.relation].name, py::arg("pairs") = pairs,
                         py::arg("bloc_changes") = blocs));
  }
  return rows;
}

/// Blocks of both are of one size, so that their runs stand side by side.
Comparison compared(const World& first, const World& second, const Luck& luck, const StopFlag& stop) {
  EnsembleOptions options = ensemble_of(first, luck);
  options.lanes = std::min(options.lanes, best_lanes(second.model));
  options.record.relations =
      records_that_fit(first.model).relations && records_that_fit(second.model).relations;
  const std::vector<ComparisonWorld> worlds{{first.scenario, first.model, options},
                                            {second.scenario, second.model, options}};
  ComparisonObserver nobody;
  auto made = compare_worlds(worlds, nobody, &stop);
  return made ? std::move(made->back().comparison) : Comparison{};
}

py::dict compare_two(const World& first, const World& second, const Luck& luck) {
  const Comparison made =
      interruptibly([&](const StopFlag& stop) { return compared(first, second, luck, stop); });
  const Catalogue& c = first.catalogue();
  return py::dict(py::arg("runs") = made.runs, py::arg("identical") = made.identical,
                  py::arg("outcomes") = outcome_rows_of(made, c), py::arg("series") = series_rows_of(made, c),
                  py::arg("relations") = relation_rows_of(made, c), py::arg("parting") = parting_dict(made, c),
                  py::arg("signs") = sign_rows_of(made, c), py::arg("only_first") = made.only_first,
                  py::arg("only_second") = made.only_second);
}

}  // namespace

void add_comparison(py::module_& module) { module.def("compare", compare_two); }

}  // namespace entente::python
