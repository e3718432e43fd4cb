/// Small things of the engine as Python has them.

#include <algorithm>

#include "base/position_of.h"
#include "python/bindings.h"

namespace entente::python {

EnsembleOptions ensemble_of(const World& world, const Luck& luck) {
  EnsembleOptions options;
  options.runs = luck.runs;
  options.seed = luck.seed;
  options.threads = luck.threads;
  options.lanes = best_lanes(world.model);
  return options;
}

std::size_t number_among(const std::string& name, const std::vector<std::string>& names,
                         const std::string& what) {
  if (const auto at = position_of(names, name)) return *at;
  throw UnknownNameError(is_not_a(what, name, names));
}

Date date_of(const std::string& text) {
  const auto date = parse_date(text);
  if (!date) throw std::invalid_argument("'" + text + "' is not a date; expected YYYY-MM-DD");
  return *date;
}

py::tuple pair_of(const Interval& interval) { return py::make_tuple(interval.low, interval.high); }

py::dict dict_of(const Statistics& s) {
  return py::dict(py::arg("mean") = s.mean, py::arg("sd") = s.sd, py::arg("p05") = s.p05,
                  py::arg("p25") = s.p25, py::arg("p50") = s.p50, py::arg("p75") = s.p75,
                  py::arg("p95") = s.p95);
}

py::list dates_of(const std::vector<Date>& dates) {
  py::list texts;
  for (const Date date : dates) texts.append(to_string(date));
  return texts;
}

py::list codes_of(const std::vector<std::size_t>& actors, const Catalogue& catalogue) {
  py::list codes;
  for (const std::size_t actor : actors) codes.append(catalogue.actors[actor]);
  return codes;
}

}  // namespace entente::python
