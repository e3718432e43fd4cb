/// What did nothing in an ensemble, and why.
#include <entente/explain.h>
#include <pybind11/stl.h>

#include "base/ordinal.h"
#include "python/ran.h"

namespace entente::python {
namespace {

const char* word_for(Silence::Kind kind) {
  constexpr const char* words[] = {"rule", "event", "table", "outcome"};  // as Silence::Kind
  return words[ordinal(kind)];
}

py::list silences_of(const Ran& ran) {
  const World& world = *ran.world;
  const Silences silences = interruptibly([&](const StopFlag& stop) {
    return find_silences(world.scenario, world.model, ran.summary,
                         {.seed = ran.options.seed, .threads = ran.options.threads}, &stop)
        .value_or(Silences{});
  });
  py::list rows;
  for (const Silence& s : silences.found)
    rows.append(py::dict(py::arg("kind") = word_for(s.kind), py::arg("id") = s.id, py::arg("text") = s.text,
                         py::arg("held") = s.held, py::arg("most_likely") = s.most_likely));
  for (const std::string& id : silences.switched_off)
    rows.append(py::dict(py::arg("kind") = "rule", py::arg("id") = id,
                         py::arg("text") = id + " is switched off", py::arg("held") = 0,
                         py::arg("most_likely") = 0.0));
  return rows;
}

}  // namespace

void add_silences(py::module_& module) { module.def("silences", silences_of); }

}  // namespace entente::python
