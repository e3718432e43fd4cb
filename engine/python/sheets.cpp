/// Spreadsheets made into scenarios, and worlds made into spreadsheets.
#include <entente/interchange.h>
#include <entente/networks.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <algorithm>
#include <cmath>

#include "python/event_data.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;
using Scale = std::optional<std::array<double, 4>>;

/// A scenario without an error. Throws ScenarioError, FileError.
Compiled whole_scenario(const fs::path& file, const LoadOptions& options) {
  Diagnostics diagnostics;
  Scenario scenario = load(file, options, diagnostics);
  auto model = compile(scenario, diagnostics);
  if (!model) throw ScenarioError(diagnostics.errors());
  return {std::move(scenario), std::move(*model)};
}

Sheets sheets_of_scenario(const fs::path& file, const std::vector<fs::path>& library) {
  return interruptibly([&](const StopFlag&) {
    LoadOptions options;
    options.library = library;
    options.overrides = drawn_at_centre(whole_scenario(file, options).scenario);
    const Compiled centred = whole_scenario(file, options);
    return sheets_of(centred.scenario, world_at(centred.scenario, centred.model));
  });
}

Sheets sheets_of_result(const fs::path& folder, const std::string& variant,
                        const std::optional<std::string>& date) {
  return interruptibly([&](const StopFlag&) { return read_result_sheets(folder, variant, date.value_or("")); });
}

py::dict relation_dict(const SheetRelation& relation) {
  const auto drawn = std::count_if(relation.ties.begin(), relation.ties.end(),
                                   [](const SheetTie& tie) { return tie.low < tie.high; });
  return py::dict(py::arg("ties") = relation.ties.size(), py::arg("drawn") = drawn,
                  py::arg("range") = py::make_tuple(relation.range.low, relation.range.high),
                  py::arg("symmetric") = relation.symmetric, py::arg("raters") = relation.raters);
}

py::dict report_of(const Sheets& sheets, const fs::path& out) {
  py::dict relations;
  for (const SheetRelation& relation : sheets.relations)
    relations[py::str(relation.id)] = relation_dict(relation);
  py::list remarks;
  for (const std::string& remark : sheets.remarks) remarks.append(message_text(remark));
  return py::dict(py::arg("scenario") = out, py::arg("actors") = sheets.actors.size(),
                  py::arg("attributes") = sheets.attributes.size(), py::arg("events") = sheets.events.size(),
                  py::arg("event_types") = sheets.event_types.size(), py::arg("relations") = relations,
                  py::arg("remarks") = remarks);
}

/// (file, title, step) name the scenario; the rest says how sheets are read.
py::dict import_into(const std::vector<fs::path>& files, const fs::path& out, const std::string& title,
                     const Scale& scale, const std::optional<std::string>& from,
                     const std::optional<std::string>& to, const std::string& step, const fs::path& map,
                     const fs::path& library) {
  SheetOptions o;
  o.files = files;
  if (scale) o.scale = {(*scale)[0], (*scale)[1], (*scale)[2], (*scale)[3]};
  o.library = library;
  o.map = map;
  if (from) o.from = date_of(*from);
  if (to) o.to = date_of(*to);
  SheetScenario scenario;
  scenario.title = title;
  scenario.start = o.from;
  scenario.end = o.to;
  scenario.step = step_of(step);
  const auto sheets = interruptibly([&](const StopFlag& stop) {
    o.stop = &stop;
    return import_sheets(o, scenario, out);
  });
  return report_of(sheets.value_or(Sheets{}), out);
}

std::vector<std::string> relations_in(const Sheets& sheets) {
  std::vector<std::string> names;
  for (const SheetRelation& relation : sheets.relations) names.push_back(relation.id);
  return names;
}

}  // namespace

void add_sheets(py::module_& module) {
  py::class_<Sheets>(module, "Sheets")
      .def_property_readonly("relations", relations_in)
      .def_property_readonly("remarks", [](const Sheets& sheets) { return sheets.remarks; })
      .def("matrix",
           [](const Sheets& sheets, const std::string& relation) {
             return matrix_csv(sheets, number_among(relation, relations_in(sheets), "relation"));
           })
      .def("workbook", [](const Sheets& sheets, const fs::path& file) { write_workbook(sheets, file); });
  module.def("sheets_of_scenario", sheets_of_scenario);
  module.def("sheets_of_result", sheets_of_result);
  module.def("import_sheets", import_into);
}

}  // namespace entente::python
