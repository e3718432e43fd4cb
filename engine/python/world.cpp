/// What is known of a world before it is run.
#include <pybind11/stl.h>

#include "python/bindings.h"

namespace entente::python {
namespace {

using Names = std::vector<std::string>;

template <typename Things, typename Name>
Names names_of(const Things& things, Name name) {
  Names names;
  for (const auto& thing : things) names.push_back(name(thing));
  return names;
}
template <typename Things>
Names names_of(const Things& things) {
  return names_of(things, [](const auto& thing) { return thing.name; });
}
template <typename Things>
Names ids_of(const Things& things) {
  return names_of(things, [](const auto& thing) { return thing.id; });
}

Names series_of(const Catalogue& c) {
  Names names = names_of(c.metrics);
  for (const auto& cell : c.watched) names.push_back(cell.name);
  return names;
}

py::dict what_ifs_of(const World& world) {
  py::dict made;
  for (const WhatIf& what_if : world.scenario.what_ifs) made[py::str(what_if.id)] = what_if.describe;
  return made;
}

/// As a scenario writes it: `{"uniform": [0, 1]}`; None where it is fixed.
py::object distribution_of(const Distribution& d) {
  using Kind = Distribution::Kind;
  switch (d.kind) {
    case Kind::uniform:
      return py::dict(py::arg("uniform") = std::vector{d.a, d.b});
    case Kind::normal:
      return py::dict(py::arg("normal") = std::vector{d.a, d.b});
    case Kind::triangular:
      return py::dict(py::arg("triangular") = std::vector{d.a, d.b, d.c});
    case Kind::lognormal:
      return py::dict(py::arg("lognormal") = std::vector{d.a, d.b});
    case Kind::fixed:
      break;
  }
  return py::none();
}

py::list parameter_rows_of(const World& world) {
  py::list rows;
  for (const Parameter& p : world.scenario.parameters)
    rows.append(py::dict(py::arg("name") = p.name, py::arg("value") = p.value,
                         py::arg("distribution") = distribution_of(p.distribution),
                         py::arg("note") = p.provenance.note, py::arg("source") = p.provenance.source));
  return rows;
}

/// A property that takes something from the catalogue.
template <typename Take>
auto of_catalogue(Take take) {
  return [take](const World& world) { return take(world.catalogue()); };
}

}  // namespace

void add_world(py::module_& module) {
  py::class_<World, std::shared_ptr<World>>(module, "World")
      .def_property_readonly("title", [](const World& w) { return w.scenario.title; })
      .def_property_readonly("description", [](const World& w) { return w.scenario.description; })
      .def_property_readonly("name", [](const World& w) { return w.scenario.name; })
      .def_property_readonly("hash", [](const World& w) { return w.scenario.hash; })
      .def_property_readonly("resolved", [](const World& w) { return w.scenario.resolved; })
      .def_property_readonly("to_be_judged", [](const World& w) { return numbers_to_be_judged(w.scenario); })
      .def_property_readonly("runs", [](const World& w) { return w.scenario.runs; })
      .def_property_readonly("seed", [](const World& w) { return w.scenario.seed; })
      .def_property_readonly("what_ifs", what_ifs_of)
      .def_property_readonly("parameter_rows", parameter_rows_of)
      .def_property_readonly("actors", of_catalogue([](const Catalogue& c) { return c.actors; }))
      .def_property_readonly("actor_names", of_catalogue([](const Catalogue& c) { return c.actor_names; }))
      .def_property_readonly("actor_kinds", of_catalogue([](const Catalogue& c) { return c.actor_kinds; }))
      .def_property_readonly("attributes",
                             of_catalogue([](const Catalogue& c) { return names_of(c.attributes); }))
      .def_property_readonly("relations",
                             of_catalogue([](const Catalogue& c) { return names_of(c.relations); }))
      .def_property_readonly("metrics", of_catalogue([](const Catalogue& c) { return names_of(c.metrics); }))
      .def_property_readonly("series", of_catalogue(series_of))
      .def_property_readonly("watched", of_catalogue([](const Catalogue& c) { return names_of(c.watched); }))
      .def_property_readonly("outcomes", of_catalogue([](const Catalogue& c) { return ids_of(c.outcomes); }))
      .def_property_readonly("causes", of_catalogue([](const Catalogue& c) { return ids_of(c.causes); }))
      .def_property_readonly("drawn", of_catalogue([](const Catalogue& c) { return c.drawn_parameters; }))
      .def_property_readonly("dates", of_catalogue([](const Catalogue& c) { return dates_of(c.dates); }));
}

}  // namespace entente::python
