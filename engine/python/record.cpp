/// What an ensemble left, as arrays of numpy that look into the engine's own memory, and as rows of tables.
#include <pybind11/stl.h>

#include <cmath>

#include "python/ran.h"
#include "results/outputs.h"

namespace entente::python {
namespace {

const char* outcome_kind(const Catalogue::OutcomeInfo& info) {
  return info.over == TimeAggregate::first ? "first" : info.boolean ? "probability" : "mean";
}

/// The date of a quantile of `first`; None for other outcomes, and where no run reached it.
py::object date_reached(const Catalogue& c, const Catalogue::OutcomeInfo& info, double years) {
  if (info.over != TimeAggregate::first || std::isnan(years)) return py::none();
  return py::str(to_string(date_after(c.dates.front(), years)));
}

}  // namespace

py::list outcome_rows(const std::vector<OutcomeSummary>& outcomes, const Catalogue& catalogue) {
  py::list all;
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    const OutcomeSummary& outcome = outcomes[k];
    const auto& info = catalogue.outcomes[k];
    py::dict row(py::arg("outcome") = info.id, py::arg("over") = spelling(info.over),
                 py::arg("kind") = outcome_kind(info), py::arg("value") = outcome.value,
                 py::arg("low") = outcome.interval.low, py::arg("high") = outcome.interval.high,
                 py::arg("runs") = outcome.reached);
    row.attr("update")(dict_of(outcome.values));
    for (const auto& [name, years] :
         {std::pair("date_p05", outcome.values.p05), std::pair("date_p50", outcome.values.p50),
          std::pair("date_p95", outcome.values.p95)})
      row[name] = date_reached(catalogue, info, years);
    row["label"] = info.label;
    all.append(std::move(row));
  }
  return all;
}

py::list evolution_rows(const py::object& owner, const Evolution& evolution) {
  py::list all;
  const py::ssize_t n = length(evolution.actors.size()), dates = length(evolution.dates.size());
  for (const EvolutionRelation& r : evolution.relations) {
    const Shape cells{length(r.cells.size()), dates};
    all.append(py::dict(
        py::arg("name") = r.name, py::arg("start") = view(owner, r.start.data(), {n, n}),
        py::arg("cells") = view(owner, r.cells.data(), {length(r.cells.size())}),
        py::arg("mean") = view(owner, r.mean.data(), cells), py::arg("sd") = view(owner, r.sd.data(), cells),
        py::arg("p05") = view(owner, r.p05.data(), cells), py::arg("p95") = view(owner, r.p95.data(), cells),
        py::arg("runs") = evolution.runs, py::arg("band_runs") = evolution.band_runs));
  }
  return all;
}

namespace {

py::array samples(const py::object& owner, const Samples& samples, Shape shape) {
  shape.push_back(length(samples.kept()));
  return view(owner, samples.rows() > 0 ? samples.row(0).data() : nullptr, shape);
}

py::object means(const py::object& owner, const Moments& moments) {
  const Ran& ran = owner.cast<const Ran&>();
  if (!ran.collector.has_relations()) return py::none();
  const Catalogue& c = ran.catalogue();
  const py::ssize_t n = length(c.actors.size());
  return view(owner, moments.means().data(), {length(c.relations.size()), n, n});
}

py::array series(const py::object& owner) {
  const Ran& ran = owner.cast<const Ran&>();
  const Catalogue& c = ran.catalogue();
  return samples(owner, ran.collector.series(), {length(c.dates.size()), length(c.series())});
}

py::array ledger(const py::object& owner) {
  const Ran& ran = owner.cast<const Ran&>();
  const Catalogue& c = ran.catalogue();
  return samples(owner, ran.collector.ledger(), {length(c.watched.size()), length(c.causes.size())});
}

py::array outcomes(const py::object& owner) {
  const Ran& ran = owner.cast<const Ran&>();
  return samples(owner, ran.collector.outcomes(), {length(ran.catalogue().outcomes.size())});
}

py::array parameters(const py::object& owner) {
  const Ran& ran = owner.cast<const Ran&>();
  return samples(owner, ran.parameters, {length(ran.parameters.rows())});
}

py::object evolution(const py::object& owner) {
  Ran& ran = owner.cast<Ran&>();
  if (!ran.collector.has_evolution()) return py::none();
  if (!ran.evolution) {
    Evolution made = interruptibly([&](const StopFlag&) { return ran.collector.evolution(); });
    if (!ran.evolution) ran.evolution = std::move(made);  // another thread may have been faster
  }
  return evolution_rows(owner, *ran.evolution);
}

/// (dates x series x 7) As the columns of series.csv.
py::array series_statistics(const py::object& owner) {
  static_assert(sizeof(Statistics) == 7 * sizeof(double));
  const Ran& ran = owner.cast<const Ran&>();
  const Catalogue& c = ran.catalogue();
  const auto& series = ran.summary.series;
  return view(owner, series.empty() ? nullptr : &series.front().mean,
              {length(c.dates.size()), length(c.series()), 7});
}

py::list causes(const Ran& ran) {
  py::list all;
  const Catalogue& c = ran.catalogue();
  for (std::size_t w = 0; w < ran.summary.causes.size(); ++w)
    for (const CauseSummary& cause : ran.summary.causes[w]) {
      const auto& info = c.causes[cause.cause];
      all.append(py::dict(py::arg("cell") = c.watched[w].name, py::arg("cause") = info.id,
                          py::arg("kind") = to_string(info.kind), py::arg("mean") = cause.mean,
                          py::arg("p05") = cause.p05, py::arg("p95") = cause.p95,
                          py::arg("acted") = cause.acted));
    }
  return all;
}

}  // namespace

void add_record(py::module_& module) {
  py::class_<Ran, std::shared_ptr<Ran>>(module, "Ran")
      .def_property_readonly("kept_runs", [](const Ran& r) { return r.collector.kept_runs(); })
      .def_property_readonly("outcome_rows",
                             [](const Ran& r) { return outcome_rows(r.summary.outcomes, r.catalogue()); })
      .def_property_readonly("cause_rows", causes)
      .def_property_readonly("outcomes", outcomes)
      .def_property_readonly("series", series)
      .def_property_readonly("series_statistics", series_statistics)
      .def_property_readonly("ledger", ledger)
      .def_property_readonly("parameters", parameters)
      .def_property_readonly(
          "start", [](const py::object& o) { return means(o, o.cast<const Ran&>().collector.start()); })
      .def_property_readonly("end",
                             [](const py::object& o) { return means(o, o.cast<const Ran&>().collector.end()); })
      .def_property_readonly("evolution", evolution);
}

}  // namespace entente::python
