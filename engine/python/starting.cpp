/// Scenarios to begin with.
#include <entente/interchange.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "python/bindings.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

Duration step_of_new(const std::string& text) {
  const auto duration = parse_duration(text);
  if (duration && duration->count == static_cast<double>(static_cast<long>(duration->count))) return *duration;
  throw std::invalid_argument("step takes whole days, weeks, months or years, as '1 week', not '" + text + "'");
}

std::optional<SheetScale> scale_named(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto scale = parse_sheet_scale(text);
  if (!scale) throw std::invalid_argument("scale is written like '-3:3=-1:1', not '" + text + "'");
  return scale;
}

std::string text_of_new(const fs::path& library, Texts actors, Texts relations,
                        const std::optional<std::string>& start, const std::optional<std::string>& end,
                        const std::string& step, Texts moves, Texts ask, const std::string& title,
                        std::vector<fs::path> sheets, const std::string& scale) {
  NewScenario request;
  request.library = library;
  request.title = title;
  request.actors = std::move(actors), request.relations = std::move(relations);
  if (start) request.start = date_of(*start);
  if (end) request.end = date_of(*end);
  request.step = step_of_new(step);
  request.moves = std::move(moves), request.questions = std::move(ask);
  request.sheets = std::move(sheets), request.scale = scale_named(scale);
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
