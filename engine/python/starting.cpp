/// Scenarios to begin with.
#include <entente/interchange.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <array>

#include "python/bindings.h"
#include "python/event_data.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

std::string text_of_new(const fs::path& library, Texts actors, Texts relations,
                        const std::optional<std::string>& start, const std::optional<std::string>& end,
                        const std::string& step, Texts moves, Texts ask, const std::string& title,
                        std::vector<fs::path> sheets, const std::optional<std::array<double, 4>>& scale) {
  NewScenario request;
  request.library = library;
  request.title = title;
  request.actors = std::move(actors), request.relations = std::move(relations);
  if (start) request.start = date_of(*start);
  if (end) request.end = date_of(*end);
  request.step = step_of(step);
  request.moves = std::move(moves), request.questions = std::move(ask);
  request.sheets = std::move(sheets);
  if (scale) request.scale = SheetScale{(*scale)[0], (*scale)[1], (*scale)[2], (*scale)[3]};
  return interruptibly([&](const StopFlag&) { return new_scenario(request); });
}

py::dict by_name(const std::vector<StarterEntry>& entries) {
  py::dict all;
  for (const StarterEntry& entry : entries) all[py::str(entry.name)] = entry.title;
  return all;
}

}  // namespace

void add_starting(py::module_& module) {
  module.def("new_scenario", text_of_new);
  module.def("scenario_template", scenario_template);
  module.def("scenario_templates",
             [](const fs::path& library) { return by_name(scenario_templates(library)); });
  module.def("scenario_moves", [](const fs::path& library) { return by_name(scenario_moves(library)); });
}

}  // namespace entente::python
