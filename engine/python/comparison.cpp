/// Two worlds compared, run by run where they share their luck.
#include <entente/compare.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "python/bindings.h"
#include "results/hashes.h"
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

/// A world, by the name that a comparison has for it, with its luck.
struct NamedWorld {
  std::string id;
  std::shared_ptr<World> world;
  Luck luck;
  std::optional<Variation>
      variation;  ///< how it is read again, to say what it changes; nothing: that is not said
};

/// Blocks of all are of one size, so that their runs stand side by side.
std::vector<ComparedWorld> compared(const std::vector<NamedWorld>& named, const StopFlag& stop) {
  EnsembleOptions common = ensemble_of(*named.front().world, named.front().luck);
  common.record.relations = true;
  for (const NamedWorld& one : named) {
    common.lanes = std::min(common.lanes, best_lanes(one.world->model));
    common.record.relations = common.record.relations && records_that_fit(one.world->model).relations;
  }
  std::vector<ComparisonWorld> worlds;
  for (const NamedWorld& one : named) {
    EnsembleOptions options = common;
    options.runs = one.luck.runs;
    options.seed = one.luck.seed;
    worlds.push_back(
        {one.world->scenario, one.world->model, options, one.variation ? &*one.variation : nullptr});
  }
  ComparisonObserver nobody;
  return compare_worlds(worlds, nobody, &stop).value_or(std::vector<ComparedWorld>{});
}

/// A folder of results is told by its name: where it lies may be for the moment only.
void tell_by_name(const Variation& results, std::vector<ScenarioDifference>& differences) {
  const std::string within = std::filesystem::path(results.file).parent_path().parent_path().string() + "/";
  for (ScenarioDifference& difference : differences)
    if (difference.place.starts_with(within)) difference.place.erase(0, within.size());
}

/// The files of a comparison, beside the folders of its worlds, which are there.
void write_compared(const std::vector<NamedWorld>& named, const std::filesystem::path& place) {
  auto all = interruptibly([&](const StopFlag& stop) { return compared(named, stop); });
  for (std::size_t k = 0; k < all.size(); ++k)
    if (named[k].variation) tell_by_name(*named[k].variation, all[k].differences);
  std::vector<ComparedVariant> variants;
  for (std::size_t k = 1; k < all.size(); ++k)
    variants.push_back({named[k].id, named.front().world->catalogue(), named[k].world->catalogue(),
                        all.front().summary, all[k].summary, all[k].comparison, all[k].differences});
  write_comparison(named.front().id, variants, place);
  write_hashes(place);
}

/// What a folder for the moment holds, under the name that is to stay.
void publish(const std::filesystem::path& made, const std::filesystem::path& place, bool replace) {
  using std::filesystem::copy_options;
  ResultFolder folder(place, replace);
  std::filesystem::copy(made, folder.place(), copy_options::recursive | copy_options::overwrite_existing);
  folder.publish();
}

py::dict compare_two(const NamedWorld& one, const NamedWorld& other) {
  const World& first = *one.world;
  const Comparison made = interruptibly([&](const StopFlag& stop) {
    auto all = compared({one, other}, stop);
    return all.empty() ? Comparison{} : std::move(all.back().comparison);
  });
  const Catalogue& c = first.catalogue();
  return py::dict(py::arg("runs") = made.runs, py::arg("identical") = made.identical,
                  py::arg("outcomes") = outcome_rows_of(made, c), py::arg("series") = series_rows_of(made, c),
                  py::arg("relations") = relation_rows_of(made, c), py::arg("parting") = parting_dict(made, c),
                  py::arg("signs") = sign_rows_of(made, c), py::arg("only_first") = made.only_first,
                  py::arg("only_second") = made.only_second);
}

}  // namespace

void add_comparison(py::module_& module) {
  py::class_<NamedWorld>(module, "NamedWorld")
      .def(py::init([](std::string id, std::shared_ptr<World> world, const Luck& luck,
                       std::optional<Variation> variation) {
        return NamedWorld{std::move(id), std::move(world), luck, std::move(variation)};
      }));
  module.def("compare", compare_two);
  module.def("write_comparison", write_compared);
  module.def("publish", publish);
}

}  // namespace entente::python
