/// Scenarios, read and compiled: from files, from memory, from folders of results.
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "python/bindings.h"
#include "services/check_scenario.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;
using Places = std::vector<fs::path>;

py::dict diagnostic_dict(const Diagnostics& diagnostics, const Diagnostic& said) {
  const Place place = said.origin.place;
  const Position position = diagnostics.sources.position(place);
  return py::dict(py::arg("severity") = said.severity == Severity::error ? "error" : "warning",
                  py::arg("file") = diagnostics.sources.has(place)
                                        ? message_text(diagnostics.sources.name(place.source))
                                        : py::str(),
                  py::arg("line") = position.line, py::arg("column") = position.column,
                  py::arg("path") = said.origin.path, py::arg("message") = message_text(said.message),
                  py::arg("text") = message_text(diagnostics.format(said)));
}

py::list said_in(const Diagnostics& diagnostics) {
  py::list all;
  for (const Diagnostic& said : diagnostics.sorted()) all.append(diagnostic_dict(diagnostics, said));
  return all;
}

/// What a scenario is read from: a file, or a text that messages name as one.
struct Document {
  fs::path file;
  std::optional<std::string> text;
  Scenario read(const LoadOptions& options, Diagnostics& diagnostics) const {
    return text ? load_text(*text, file, options, diagnostics) : load(file, options, diagnostics);
  }
};

struct Made {
  Diagnostics diagnostics;
  Scenario scenario;
  std::optional<Model> model;
};

/// (the world or None, everything said).
py::tuple world_of(const Document& document, Names what_ifs, Names settings, Places library,
                   std::optional<std::size_t> runs, std::optional<std::uint64_t> seed) {
  Made made = interruptibly([&](const StopFlag&) {
    Made m;
    m.scenario = document.read({std::move(what_ifs), std::move(settings), std::move(library)}, m.diagnostics);
    m.model = compile(m.scenario, m.diagnostics);
    return m;
  });
  const py::list said = said_in(made.diagnostics);
  if (!made.model) return py::make_tuple(py::none(), said);
  if (runs) made.scenario.runs = *runs;
  if (seed) made.scenario.seed = *seed;
  return py::make_tuple(std::make_shared<World>(World{std::move(made.diagnostics), std::move(made.scenario),
                                                      std::move(*made.model)}),
                        said);
}

/// The whole document with its tables, and the hash that stands for them: what a pickle holds.
py::dict document_of(const Document& document, Names what_ifs, Names settings, Places library) {
  Diagnostics diagnostics;
  const Scenario s = document.read({std::move(what_ifs), std::move(settings), std::move(library)}, diagnostics);
  py::dict tables;
  for (const Scenario::Table& table : s.tables) tables[py::str(table.file)] = py::bytes(table.text);
  return py::dict(py::arg("name") = s.name, py::arg("resolved") = s.resolved, py::arg("tables") = tables,
                  py::arg("hash") = s.hash);
}

/// What is said of a file and of all its variations: one after the other, also what was said before.
py::list check(const fs::path& file, Places library) {
  const CheckedScenario checked = interruptibly([&](const StopFlag&) {
    return check_scenario({file, {{}, {}, std::move(library)}});
  });
  py::list all;
  for (const SaidOfVariant& variant : checked.said)
    for (const py::handle row : said_in(variant.said)) all.append(row);
  return all;
}

}  // namespace

void add_reading(py::module_& module) {
  module.def("schema", [] { return json_schema(); });
  module.def("check", check);
  py::class_<Document>(module, "Document")
      .def(py::init([](fs::path file, std::optional<std::string> text) {
        return Document{std::move(file), std::move(text)};
      }))
      .def("world", world_of)
      .def("whole", document_of);
}

}  // namespace entente::python
