/// Folders of results for people and for other programs: the page of a report, networks, NetCDF; and
/// pages that run or edit a scenario.
#include <entente/interchange.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "base/version.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;

/// `runs`: of a run or a comparison; empty: explorations alone.
std::string page_of(const fs::path& runs, const std::vector<fs::path>& explorations) {
  ReportFolders folders{runs, {}};
  for (const fs::path& folder : explorations) folders.explorations.push_back(report_exploration(folder));
  return interruptibly(
             [&](const StopFlag& stop) { return report_page(folders, "entente " + program_version(), &stop); })
      .value();
}

/// `scenario` as written, with what is changed at first.
std::string live_of(const World& scenario, const std::string& file, const std::vector<std::string>& what_ifs,
                    const std::vector<std::string>& settings, std::optional<std::uint64_t> runs,
                    std::optional<std::uint64_t> seed) {
  return live_page(scenario.scenario, {file, what_ifs, settings, runs, seed, "entente " + program_version()});
}

/// Of a scenario's file as it is, with errors or without.
std::string edit_of(const fs::path& file, std::vector<fs::path> library) {
  return edit_page(file, {std::move(library), "entente " + program_version()});
}

std::string network_text(const std::string& format, const Network& network,
                         const std::optional<std::string>& date) {
  const Evolution& evolution = network.evolution;
  const std::size_t number = date ? date_number(evolution, *date) : evolution.dates.size() - 1;
  if (format == "graphml") return graphml(network, number);
  if (format == "dot") return dot(network, number);
  return gexf(network, date ? std::optional(number) : std::nullopt);
}

std::string network_of(const fs::path& folder, const std::string& format, const std::string& relation,
                       const std::optional<std::string>& date, const std::string& variant) {
  return interruptibly(
      [&](const StopFlag&) { return network_text(format, read_network(folder, relation, variant), date); });
}

void netcdf_of(const fs::path& folder, const std::string& variant, const fs::path& file) {
  if (!has_netcdf()) throw WriteError("this module was built without NetCDF (Debian: libnetcdf-dev)");
  interruptibly([&](const StopFlag&) { return write_netcdf(folder, variant, file), true; });
}

py::list variants_of(const fs::path& folder) {
  py::list all;
  for (const ReportVariant& variant : report_variants(folder))
    all.append(py::make_tuple(variant.id, variant.folder));
  return all;
}

}  // namespace

void add_report(py::module_& module) {
  module.def("report", page_of);
  module.def("live", live_of);
  module.def("edit", edit_of);
  module.def("network", network_of);
  module.def("netcdf", netcdf_of);
  module.def("has_netcdf", has_netcdf);
  module.def("variants", variants_of);
}

}  // namespace entente::python
