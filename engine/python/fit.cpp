/// Parameters with which an ensemble meets what was observed.
#include <entente/forecast.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <algorithm>

#include "base/position_of.h"
#include "python/arrays.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

using Rows = std::vector<std::tuple<std::string, std::string, double>>;  // date, series, value
using Free = std::vector<std::tuple<std::string, double, double>>;       // name, low, high

Observed observed_of(const Rows& rows) {
  Observed observed;
  for (const auto& [date, series, value] : rows) {
    auto& names = observed.series;
    auto found = std::find(names.begin(), names.end(), series);
    if (found == names.end()) found = names.insert(names.end(), series);
    observed.observations.push_back({date_of(date), index_of(names, found), value});
  }
  return observed;
}

py::dict profile_dict(const Profile& profile) {
  return py::dict(py::arg("value") = array_of(profile.value), py::arg("loss") = array_of(profile.loss),
                  py::arg("low") = profile.low, py::arg("high") = profile.high,
                  py::arg("identified") = profile.identified);
}

py::dict fit_dict(const Fit& fit, const FitOptions& options) {
  py::dict values, profiles;
  for (std::size_t p = 0; p < options.free.size(); ++p) {
    const py::str name(options.free[p].name);
    values[name] = fit.values[p];
    if (p < fit.profiles.size()) profiles[name] = profile_dict(fit.profiles[p]);
  }
  return py::dict(py::arg("values") = values, py::arg("loss") = fit.loss,
                  py::arg("loss_before") = fit.loss_before, py::arg("used") = fit.used,
                  py::arg("outside") = fit.outside, py::arg("dates") = dates_of(fit.dates),
                  py::arg("loss_at") = array_of(fit.loss_at),
                  py::arg("loss_at_before") = array_of(fit.loss_at_before), py::arg("profiles") = profiles,
                  py::arg("evaluations") = fit.evaluations, py::arg("stopped") = fit.stopped);
}

py::dict fit_world(const World& world, const Observed& observed, const Free& free, const Luck& luck,
                   const std::optional<std::string>& until, std::size_t evaluations,
                   std::size_t profile_points) {
  FitOptions options;
  for (const auto& [name, low, high] : free) options.free.push_back({name, low, high});
  if (until) options.until = date_of(*until);
  options.runs = luck.runs;
  options.seed = luck.seed;
  options.threads = luck.threads;
  options.evaluations = evaluations;
  options.profile_points = profile_points;
  const auto found = interruptibly([&](const StopFlag& stop) {
    return entente::fit(world.scenario, observed, options, nullptr, &stop).value_or(Fit{});
  });
  return fit_dict(found, options);
}

}  // namespace

void add_fit(py::module_& module) {
  py::class_<Observed>(module, "Observed").def(py::init(&observed_of)).def(py::init(&read_observed));
  module.def("fit", fit_world);
}

}  // namespace entente::python
