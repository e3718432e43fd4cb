/// Landscape theory: the divisions in two that no actor would leave.
#include <entente/networks.h>
#include <pybind11/stl.h>

#include "python/bindings.h"

namespace entente::python {
namespace {

using Names = std::vector<std::string>;

py::dict minimum_dict(const LandscapeMinimum& m, const Names& actors, bool complete) {
  Names sides[2];
  py::dict frustration;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    sides[m.side[i]].push_back(actors[i]);
    frustration[py::str(actors[i])] = m.frustration[i];
  }
  return py::dict(py::arg("energy") = m.energy, py::arg("strict") = m.strict,
                  py::arg("sides") = py::make_tuple(sides[0], sides[1]),
                  py::arg("basin") = complete ? std::optional(m.basin) : std::nullopt,
                  py::arg("distance") = m.distance, py::arg("frustration") = frustration);
}

py::dict landscape_of(const Names& actors, const std::vector<double>& sizes,
                      const std::vector<double>& propensities,
                      const std::optional<std::vector<bool>>& alignment, std::size_t starts,
                      std::size_t threads) {
  LandscapeOptions options;
  options.alignment = alignment;
  options.starts = starts;
  options.threads = threads;
  const Landscape found = interruptibly([&](const StopFlag& stop) {
    return landscape({actors, sizes, propensities}, options, &stop).value_or(Landscape{});
  });
  py::list minima;
  for (const LandscapeMinimum& minimum : found.minima)
    minima.append(minimum_dict(minimum, actors, found.complete));
  return py::dict(py::arg("complete") = found.complete, py::arg("configurations") = found.configurations,
                  py::arg("found") = found.found, py::arg("directed") = found.directed,
                  py::arg("endless") = found.endless, py::arg("minima") = minima);
}

}  // namespace

void add_landscape(py::module_& module) { module.def("landscape", landscape_of); }

}  // namespace entente::python
