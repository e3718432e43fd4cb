/// Explorations: questions about scenarios, and about points whose outcomes are known.
#include <entente/explore.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <chrono>

#include "base/version.h"
#include "explore/part_records.h"
#include "explore/parts.h"
#include "explore/request_json.h"
#include "explore/stored_exploration.h"
#include "python/bindings.h"
#include "results/hashes.h"
#include "results/read_folder.h"
#include "results/started_manifest.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;
using explore::GivenTable;

/// An answer with all that its folder holds.
struct Explored {
  explore::Origins origins;
  std::variant<Scenario, GivenTable> source;
  explore::Answer answer;
};

/// What is asked, as package and engine have it in common: see explore/request_json.h.
explore::Request request_in(const std::string& json) {
  return explore::request_of(nlohmann::ordered_json::parse(json));
}

/// Whatever an answer takes: a moment of its own, and the seconds until it is there.
template <typename Ask>
std::shared_ptr<Explored> timed(Explored explored, const Ask& ask) {
  const auto begin = std::chrono::steady_clock::now();
  explored.origins.program_version = program_version();
  explored.origins.started = time_now();
  if (auto answer = ask(explored))
    explored.answer = std::move(*answer);  // else it was stopped, and nobody sees it
  explored.origins.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return std::make_shared<Explored>(std::move(explored));
}

/// A question about a scenario, as the package asks it.
struct Question {
  Variation variation;
  std::string name;                  ///< what the scenario's file is called
  std::string request;               ///< see `request_in`
  std::optional<GivenTable> design;  ///< the table of points that the request names
  std::size_t threads;
  std::string command;  ///< that asks the same
};

explore::Origins origins_of(const Question& question, const Scenario& scenario, const Shard& shard) {
  explore::Origins origins;
  origins.request = request_in(question.request);
  if (question.design) origins.request.table = question.design;
  origins.scenario_file = question.name;
  origins.scenario_title = scenario.title;
  origins.scenario_hash = scenario.hash;
  origins.what_ifs = question.variation.options.what_ifs;
  origins.overrides = question.variation.options.overrides;
  origins.command = question.command;
  origins.shard = shard;
  return origins;
}

/// Asks; `options` without seed and threads, which the question has.
std::shared_ptr<Explored> explored(const Question& question, explore::ExplorerOptions options) {
  Diagnostics said;
  Scenario scenario = load(question.variation.file, question.variation.options, said);
  explore::Origins origins = origins_of(question, scenario, options.shard);
  return timed({std::move(origins), std::move(scenario), {}}, [&](Explored& made) {
    const explore::Request& asked = made.origins.request;
    options.seed = asked.seed;
    options.threads = question.threads;
    const auto free = free_parameters_of(std::get<Scenario>(made.source), asked);
    explore::Explorer explorer(explore::world_source(question.variation, free), options);
    auto answer = ask(explorer, asked);
    made.origins.runs = explorer.done();
    return answer;
  });
}

std::shared_ptr<Explored> explore_scenario(const Question& question) {
  return interruptibly([&](const StopFlag& stop) { return explored(question, {.stop = &stop}); });
}

/// Makes a share of the runs into its folder, which appears when it is complete.
void save_exploration_shard(const Question& question, const std::pair<std::size_t, std::size_t>& shard,
                            const fs::path& place, bool replace) {
  refuse_in_parts(request_in(question.request));
  interruptibly([&](const StopFlag& stop) {
    ResultFolder folder(place, replace);
    explore::PartRecords records(folder.place(), nullptr);
    const auto made =
        explored(question, {.stop = &stop, .store = &records, .shard = {shard.first, shard.second}});
    records.close();
    write_part(made->origins, std::get<Scenario>(made->source), folder.place());
    if (!stop) folder.publish();
    return true;
  });
}

std::shared_ptr<Explored> explore_points(const GivenTable& given, const std::string& request,
                                         const std::string& command) {
  explore::Origins origins = origins_of(given, request_in(request));
  origins.command = command;
  return interruptibly([&](const StopFlag& stop) {
    return timed({origins, given, {}},
                 [&](Explored& explored) { return ask(given, explored.origins.request, &stop); });
  });
}

void save_exploration(const Explored& explored, const fs::path& place, bool replace) {
  ResultFolder folder(place, replace);
  const auto write = [&](const auto& source) {
    write_exploration(explored.origins, source, explored.answer, folder.place());
  };
  std::visit(write, explored.source);
  folder.publish();
}

/// The document of a folder that is as it was written. Throws ReadError.
std::string exploration_in(const fs::path& folder) {
  const explore::StoredExploration opened(folder);
  return text_of(folder / explore::exploration_file);
}

/// The same exploration in another folder.
void copy_exploration(const fs::path& from, const fs::path& place, bool replace) {
  const explore::StoredExploration opened(from);
  ResultFolder folder(place, replace);
  for (const auto& file : fs::directory_iterator(from))
    if (is_named_by_results(from, file.path()))
      fs::copy_file(file.path(), folder.place() / file.path().filename());
  folder.publish();
}

}  // namespace

void add_exploration(py::module_& module) {
  using Names = std::vector<std::string>;
  py::class_<GivenTable>(module, "GivenTable")
      .def(py::init([](std::string name, std::string title, std::string text) {
        return GivenTable{std::move(name), std::move(title), std::move(text)};
      }))
      .def_readwrite("name", &GivenTable::name)
      .def_readonly("title", &GivenTable::title)
      .def_readonly("text", &GivenTable::text);
  module.def("given_table", explore::given_table);
  module.def("given_results", explore::given_results);
  py::class_<Variation>(module, "Variation")
      .def(py::init([](fs::path file, Names what_ifs, Names settings, std::vector<fs::path> library) {
        return Variation{std::move(file), {std::move(what_ifs), std::move(settings), std::move(library)}};
      }));
  py::class_<Explored, std::shared_ptr<Explored>>(module, "Explored")
      .def_property_readonly("json", [](const Explored& e) { return exploration_json(e.origins, e.answer); });
  py::class_<Question>(module, "Question")
      .def(py::init([](Variation variation, std::string name, std::string request,
                       std::optional<GivenTable> design, std::size_t threads, std::string command) {
        return Question{std::move(variation), std::move(name), std::move(request),
                        std::move(design),    threads,         std::move(command)};
      }));
  module.def("explore_scenario", explore_scenario);
  module.def("save_exploration_shard", save_exploration_shard);
  module.def("explore_points", explore_points);
  module.def("save_exploration", save_exploration);
  module.def("is_exploration", explore::is_exploration);
  module.def("exploration_in", exploration_in);
  module.def("copy_exploration", copy_exploration);
}

}  // namespace entente::python
