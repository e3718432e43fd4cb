/// Ensembles: arrays of numpy that look into the engine's own memory.
#include <pybind11/numpy.h>

#include "python/bindings.h"

namespace entente::python {
namespace {

using Shape = std::vector<py::ssize_t>;

/// What an ensemble left; arrays keep it alive.
struct Ran {
  std::shared_ptr<World> world;
  std::uint64_t seed = 0;
  Collector collector;
  Summary summary;
};

std::shared_ptr<Ran> run(std::shared_ptr<World> world, std::size_t runs, std::uint64_t seed,
                         std::size_t threads, std::size_t bytes) {
  CollectorOptions keep;
  keep.sample_bytes = keep.outcome_bytes = bytes;
  const Catalogue& catalogue = world->model.catalogue();
  auto ran = std::make_shared<Ran>(Ran{world, seed, Collector(catalogue, runs, keep), {}});
  EnsembleOptions options;
  options.runs = runs;
  options.seed = seed;
  options.threads = threads;
  options.lanes = best_lanes(world->model);
  std::atomic<bool> stop = false;
  run_interruptibly(
      [&] {
        if (run_ensemble(world->model, options, ran->collector, &stop))
          ran->summary = summarise(ran->collector);
      },
      stop);
  return ran;
}

/// A view that cannot be written to, of memory that `owner` holds.
py::array view(const py::object& owner, const double* data, const Shape& shape) {
  py::array_t<double> made(shape, data, owner);
  py::detail::array_proxy(made.ptr())->flags &= ~py::detail::npy_api::NPY_ARRAY_WRITEABLE_;
  return made;
}

py::ssize_t size(std::size_t n) { return static_cast<py::ssize_t>(n); }

py::array samples(const py::object& owner, const Samples& samples, Shape shape) {
  shape.push_back(size(samples.kept()));
  return view(owner, samples.rows() > 0 ? samples.row(0).data() : nullptr, shape);
}

py::array means(const py::object& owner, const Moments& moments, const Catalogue& c) {
  const py::ssize_t n = size(c.actors.size());
  return view(owner, moments.means().data(), {size(c.relations.size()), n, n});
}

const Catalogue& catalogue(const Ran& ran) { return ran.collector.catalogue(); }

py::list outcomes(const Ran& ran) {
  py::list all;
  for (std::size_t k = 0; k < ran.summary.outcomes.size(); ++k) {
    const OutcomeSummary& outcome = ran.summary.outcomes[k];
    const auto& info = catalogue(ran).outcomes[k];
    all.append(py::dict(py::arg("outcome") = info.id, py::arg("label") = info.label,
                        py::arg("value") = outcome.value, py::arg("low") = outcome.interval.low,
                        py::arg("high") = outcome.interval.high, py::arg("probability") = outcome.share,
                        py::arg("p05") = outcome.values.p05, py::arg("p50") = outcome.values.p50,
                        py::arg("p95") = outcome.values.p95));
  }
  return all;
}

py::list causes(const Ran& ran) {
  py::list all;
  for (std::size_t w = 0; w < ran.summary.causes.size(); ++w)
    for (const CauseSummary& cause : ran.summary.causes[w]) {
      const auto& info = catalogue(ran).causes[cause.cause];
      all.append(py::dict(py::arg("cell") = catalogue(ran).watched[w].name, py::arg("cause") = info.id,
                          py::arg("kind") = info.kind, py::arg("mean") = cause.mean, py::arg("p05") = cause.p05,
                          py::arg("p95") = cause.p95, py::arg("acted") = cause.acted));
    }
  return all;
}

}  // namespace

void add_ensemble(py::module_& module) {
  const auto self = [](const py::object& object) -> const Ran& { return object.cast<const Ran&>(); };
  module.def("run", run);
  py::class_<Ran, std::shared_ptr<Ran>>(module, "Ran")
      .def_property_readonly("runs", [](const Ran& r) { return r.collector.runs(); })
      .def_property_readonly("kept_runs", [](const Ran& r) { return r.collector.kept_runs(); })
      .def_property_readonly("seed", [](const Ran& r) { return r.seed; })
      .def_property_readonly("outcome_rows", outcomes)
      .def_property_readonly("cause_rows", causes)
      .def_property_readonly("outcomes",
                             [=](const py::object& o) {
                               return samples(o, self(o).collector.outcomes(),
                                              {size(catalogue(self(o)).outcomes.size())});
                             })
      .def_property_readonly(
          "series",
          [=](const py::object& o) {
            const Catalogue& c = catalogue(self(o));
            return samples(o, self(o).collector.series(), {size(c.dates.size()), size(c.series())});
          })
      .def_property_readonly(
          "ledger",
          [=](const py::object& o) {
            const Catalogue& c = catalogue(self(o));
            return samples(o, self(o).collector.ledger(), {size(c.watched.size()), size(c.causes.size())});
          })
      .def_property_readonly(
          "start", [=](const py::object& o) { return means(o, self(o).collector.start(), catalogue(self(o))); })
      .def_property_readonly(
          "end", [=](const py::object& o) { return means(o, self(o).collector.end(), catalogue(self(o))); });
}

}  // namespace entente::python
