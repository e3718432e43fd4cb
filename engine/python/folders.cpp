/// Folders of results, as `entente run` writes and other commands read them.
#include <entente/explain.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "base/version.h"
#include "python/ran.h"
#include "results/stored_run.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;

Manifest manifest_of(const Ran& ran, const Source& source) {
  Manifest m = with_source(ran.started, source);
  m.quantile_runs = ran.collector.kept_runs();
  m.evolution_runs = ran.collector.evolution_runs();
  m.seconds = ran.seconds;
  return m;
}

/// Nothing is left behind where `stop` was set.
void write_folder(const Ran& ran, const Manifest& manifest, ResultFolder& folder, bool trajectories,
                  const StopFlag& stop) {
  const World& world = *ran.world;
  if (ran.hand_over(folder.stream(ran.catalogue(), trajectories), stop) &&
      write_results({manifest, world.scenario, ran.collector, ran.summary}, world.model, ran.options.threads,
                    folder, &stop))
    folder.publish();
}

void save(const Ran& ran, const fs::path& place, const Source& source, bool replace, bool trajectories) {
  const Manifest manifest = manifest_of(ran, source);
  interruptibly([&](const StopFlag& stop) {
    ResultFolder folder(place, replace);
    write_folder(ran, manifest, folder, trajectories, stop);
    return true;
  });
}

/// The outcomes of all runs: (array, rows).
py::tuple outcomes_of(StoredRun& stored) {
  const Catalogue& c = stored.catalogue();
  std::vector<double> all;
  std::vector<OutcomeSummary> summaries;
  for (std::size_t o = 0; o < c.outcomes.size(); ++o) {
    const std::vector<double> values = stored.runs().values(o);
    summaries.push_back(summarise_outcome(c.outcomes[o], values));
    all.insert(all.end(), values.begin(), values.end());
  }
  return py::make_tuple(array_of(all, {length(c.outcomes.size()), length(stored.manifest().runs)}),
                        outcome_rows(summaries, c));
}

py::object evolution_of(const py::object& owner) {
  const StoredRun& stored = owner.cast<const StoredRun&>();
  return stored.evolution() ? py::object(evolution_rows(owner, *stored.evolution())) : py::none();
}

/// Opened and checked as by every command that runs a folder again.
std::shared_ptr<StoredRun> open_folder(const fs::path& folder) {
  return interruptibly([&](const StopFlag& stop) {
    auto stored = std::make_shared<StoredRun>(folder);
    stored->check_first_runs(&stop);
    return stored;
  });
}

}  // namespace

Manifest with_source(Manifest started, const Source& source) {
  started.program_version = program_version();
  started.scenario_file = source.file;
  started.what_ifs = source.what_ifs;
  started.overrides = source.settings;
  started.command = source.command;
  return started;
}

void add_folders(py::module_& module) {
  using Names = std::vector<std::string>;
  py::class_<Source>(module, "Source").def(py::init<std::string, Names, Names, std::string>());
  module.def("save", save);
  module.def("open_folder", open_folder);
  py::class_<StoredRun, std::shared_ptr<StoredRun>>(module, "StoredRun")
      .def_property_readonly("scenario_file", &StoredRun::scenario_file)
      .def_property_readonly("ran_file",
                             [](const StoredRun& s) { return message_text(s.manifest().scenario_file); })
      .def_property_readonly("runs", [](const StoredRun& s) { return s.manifest().runs; })
      .def_property_readonly("seed", [](const StoredRun& s) { return s.manifest().seed; })
      .def_property_readonly("what_ifs", [](const StoredRun& s) { return s.manifest().what_ifs; })
      .def_property_readonly("settings", [](const StoredRun& s) { return s.manifest().overrides; })
      .def_property_readonly("outcomes", outcomes_of)
      .def_property_readonly("evolution", evolution_of);
}

}  // namespace entente::python
