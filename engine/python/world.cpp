/// Scenarios, read and compiled.
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "python/bindings.h"
#include "results/stored_run.h"

namespace entente::python {
namespace {

using Names = std::vector<std::string>;

py::dict diagnostic_dict(const Diagnostics& diagnostics, const Diagnostic& said) {
  const Place place = said.origin.place;
  const Position position = diagnostics.sources.position(place);
  py::dict made;
  made["severity"] = said.severity == Severity::error ? "error" : "warning";
  made["file"] = diagnostics.sources.has(place) ? diagnostics.sources.name(place.source) : "";
  made["line"] = position.line;
  made["column"] = position.column;
  made["path"] = said.origin.path;
  made["message"] = said.message;
  made["text"] = diagnostics.format(said);
  return made;
}

py::list said_in(const Diagnostics& diagnostics) {
  py::list all;
  for (const Diagnostic& said : diagnostics.sorted()) all.append(diagnostic_dict(diagnostics, said));
  return all;
}

LoadOptions options_of(Names what_ifs, Names settings, std::vector<std::filesystem::path> library) {
  return {std::move(what_ifs), std::move(settings), std::move(library)};
}

/// (the world or None, everything said).
py::tuple made_of(Scenario scenario, Diagnostics diagnostics) {
  auto model = compile(scenario, diagnostics);
  const py::list said = said_in(diagnostics);
  if (!model) return py::make_tuple(py::none(), said);
  auto world = std::make_shared<World>(World{std::move(diagnostics), std::move(scenario), std::move(*model)});
  return py::make_tuple(std::move(world), said);
}

/// The scenario of a folder of results, with its runs and seed. What they were is checked as every command
/// does.
py::tuple load_folder(const std::filesystem::path& folder, const LoadOptions& options) {
  const StoredRun stored(folder);
  stored.check_first_runs();
  Diagnostics diagnostics;
  Scenario scenario = load(stored.scenario_file(), options, diagnostics);
  scenario.runs = stored.manifest().runs;
  scenario.seed = stored.manifest().seed;
  return made_of(std::move(scenario), std::move(diagnostics));
}

py::tuple load_file(const std::filesystem::path& file, Names what_ifs, Names settings,
                    std::vector<std::filesystem::path> library) {
  const LoadOptions options = options_of(std::move(what_ifs), std::move(settings), std::move(library));
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) return load_folder(file, options);
  Diagnostics diagnostics;
  Scenario scenario = load(file, options, diagnostics);
  return made_of(std::move(scenario), std::move(diagnostics));
}

py::tuple load_memory(std::string text, const std::filesystem::path& file, Names what_ifs, Names settings,
                      std::vector<std::filesystem::path> library) {
  Diagnostics diagnostics;
  Scenario scenario =
      load_text(std::move(text), file, options_of(std::move(what_ifs), std::move(settings), std::move(library)),
                diagnostics);
  return made_of(std::move(scenario), std::move(diagnostics));
}

template <typename Things, typename Name>
Names names_of(const Things& things, Name name) {
  Names names;
  for (const auto& thing : things) names.push_back(name(thing));
  return names;
}

Names series_of(const Catalogue& c) {
  Names names = names_of(c.metrics, [](const auto& metric) { return metric.name; });
  for (const auto& cell : c.watched) names.push_back(cell.name);
  return names;
}

py::dict what_ifs_of(const Scenario& scenario) {
  py::dict made;
  for (const WhatIf& what_if : scenario.what_ifs) made[py::str(what_if.id)] = what_if.describe;
  return made;
}

}  // namespace

void add_world(py::module_& module) {
  module.def("load_file", load_file);
  module.def("load_memory", load_memory);
  const auto catalogue = [](const World& world) -> const Catalogue& { return world.model.catalogue(); };
  py::class_<World, std::shared_ptr<World>>(module, "World")
      .def_property_readonly("title", [](const World& w) { return w.scenario.title; })
      .def_property_readonly("description", [](const World& w) { return w.scenario.description; })
      .def_property_readonly("name", [](const World& w) { return w.scenario.name; })
      .def_property_readonly("hash", [](const World& w) { return w.scenario.hash; })
      .def_property_readonly("resolved", [](const World& w) { return w.scenario.resolved; })
      .def_property_readonly("runs", [](const World& w) { return w.scenario.runs; })
      .def_property_readonly("seed", [](const World& w) { return w.scenario.seed; })
      .def_property_readonly("what_ifs", [](const World& w) { return what_ifs_of(w.scenario); })
      .def_property_readonly("actors", [=](const World& w) { return catalogue(w).actors; })
      .def_property_readonly("attributes",
                             [=](const World& w) {
                               return names_of(catalogue(w).attributes,
                                               [](const auto& layer) { return layer.name; });
                             })
      .def_property_readonly("relations",
                             [=](const World& w) {
                               return names_of(catalogue(w).relations,
                                               [](const auto& layer) { return layer.name; });
                             })
      .def_property_readonly("series", [=](const World& w) { return series_of(catalogue(w)); })
      .def_property_readonly("watched",
                             [=](const World& w) {
                               return names_of(catalogue(w).watched,
                                               [](const auto& cell) { return cell.name; });
                             })
      .def_property_readonly("outcomes",
                             [=](const World& w) {
                               return names_of(catalogue(w).outcomes,
                                               [](const auto& outcome) { return outcome.id; });
                             })
      .def_property_readonly("causes",
                             [=](const World& w) {
                               return names_of(catalogue(w).causes, [](const auto& cause) { return cause.id; });
                             })
      .def_property_readonly("dates", [=](const World& w) {
        return names_of(catalogue(w).dates, [](Date date) { return to_string(date); });
      });
}

}  // namespace entente::python
