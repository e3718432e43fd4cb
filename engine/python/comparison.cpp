/// Two worlds compared, run by run where they share their luck.
#include <entente/compare.h>

#include "python/bindings.h"

namespace entente::python {
namespace {

/// Both ensembles, the ends of the first held beside those of the second.
class Both {
 public:
  Both(const World& first, const World& second, std::size_t runs)
      : first_(first),
        second_(second),
        one_(first.catalogue(), runs),
        other_(second.catalogue(), runs),
        ends_(first.catalogue(), runs),
        changes_(ends_) {}

  Comparison run(const EnsembleOptions& options, const std::atomic<bool>& stop) {
    Broadcast to_first({&one_, &ends_});
    const bool same_cells = first_.model.catalogue().actors == second_.model.catalogue().actors &&
                            relations_of(first_) == relations_of(second_);
    Broadcast to_second(same_cells ? std::vector<Sink*>{&other_, &changes_} : std::vector<Sink*>{&other_});
    if (!run_ensemble(first_.model, options, to_first, &stop)) return {};
    if (!run_ensemble(second_.model, options, to_second, &stop)) return {};
    const Summary one = summarise(one_), other = summarise(other_);
    ComparisonOptions how;
    how.seed = options.seed;
    how.relations = same_cells ? &changes_ : nullptr;
    return compare({one_, one}, {other_, other}, how);
  }

 private:
  static std::vector<std::string> relations_of(const World& world) {
    std::vector<std::string> names;
    for (const auto& relation : world.catalogue().relations) names.push_back(relation.name);
    return names;
  }

  const World &first_, &second_;
  Collector one_, other_;
  EndRelations ends_;
  PairedRelations changes_;
};

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

py::dict compare_two(const World& first, const World& second, const Luck& luck) {
  EnsembleOptions options = ensemble_of(first, luck);
  options.lanes = std::min(options.lanes, best_lanes(second.model));
  Both both(first, second, luck.runs);
  const Comparison made = interruptibly([&](const std::atomic<bool>& stop) { return both.run(options, stop); });
  const Catalogue& c = first.catalogue();
  return py::dict(py::arg("runs") = made.runs, py::arg("identical") = made.identical,
                  py::arg("outcomes") = outcome_rows_of(made, c), py::arg("series") = series_rows_of(made, c),
                  py::arg("relations") = relation_rows_of(made, c));
}

}  // namespace

void add_comparison(py::module_& module) { module.def("compare", compare_two); }

}  // namespace entente::python
