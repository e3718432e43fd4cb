/// `entente export`: relations for other programs.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/new_file.h"
#include "cli/options.h"
#include "cli/sheet_export.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 12> options_of_export{{
    {"graphml", "", "a network at a date, for igraph, networkx and Gephi"},
    {"gexf", "", "a network for Gephi: with its time axis, or at a date if one is given"},
    {"dot", "", "a network at a date, for Graphviz"},
    {"netcdf", "", "all relations, metrics and tracked values over time, for xarray and R; needs --out"},
    {"matrix", "", "a relation at a date as a table (CSV) with actors in both margins, which import reads"},
    {"xlsx", "", "a workbook of all relations at a date, actors and events, which import reads; needs --out"},
    {"relation", "NAME", "which relation (not for --netcdf and --xlsx)"},
    {"date", "DATE", "a recorded date, e.g. 2026-05-27 (default: the last; of a scenario its start)"},
    {"variant", "ID", "of a comparison: which variant (default: the baseline)"},
    {"out", "FILE", "write to this file in place of the terminal"},
    {"force", "", "replace the file if it exists"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_export{
    .command = "export",
    .arguments = "FILE|RESULT",
    .summary =
        "Gives the relations of a folder of results to other programs: the mean over all runs as the weight of "
        "each tie. To spreadsheets it gives a scenario, too: the values it starts with, where what is drawn is "
        "at "
        "its centre.",
    .options = options_of_export,
    .example =
        "entente export results/pakistan-afghanistan-2025 --graphml --relation trust --out trust.graphml",
    .writes = "The file of --out; without it, to the standard output."};

namespace {

constexpr std::array<const char*, 6> export_formats{"graphml", "gexf", "dot", "netcdf", "matrix", "xlsx"};

std::string export_format(const Arguments& arguments) {
  std::vector<std::string> asked;
  for (const char* format : export_formats)
    if (arguments.has(format)) asked.emplace_back(format);
  if (asked.size() == 1) return asked.front();
  arguments.wrong(fmt::format("give one of --{}", fmt::join(export_formats, ", --")));
}

std::string exported_text(const Arguments& arguments, const std::string& format) {
  if (format == "matrix") return exported_matrix(arguments);
  const Network network = read_network(arguments.file(), arguments.text("relation").value_or(""),
                                       arguments.text("variant").value_or(""));
  const auto date = arguments.text("date");
  const std::size_t number = date ? date_number(network.evolution, *date) : network.evolution.dates.size() - 1;
  if (format == "graphml") return graphml(network, number);
  if (format == "dot") return dot(network, number);
  return gexf(network, date ? std::optional(number) : std::nullopt);
}

int to_netcdf(const Arguments& arguments, const std::optional<std::string>& out) {
  for (const char* other : {"relation", "date"})
    if (arguments.has(other))
      arguments.wrong(fmt::format("--{} is not for --netcdf, which holds all of them", other));
  if (!out) arguments.wrong("--netcdf needs --out FILE");
  if (!has_netcdf())
    throw Failure(
        exit_code::cannot_write,
        "this program was built without NetCDF; a build that finds libnetcdf has it (Debian: libnetcdf-dev)");
  write_file(fs::path(*out), [&](const fs::path& file) {
    write_netcdf(arguments.file(), arguments.text("variant").value_or(""), file);
  });
  return exit_code::success;
}

/// Into the file of --out.
int to_file(const Arguments& arguments, const std::string& format, const std::optional<std::string>& out) {
  return format == "netcdf" ? to_netcdf(arguments, out) : export_workbook(arguments, out);
}

}  // namespace

int run_command_export(const Arguments& arguments) {
  const std::string format = export_format(arguments);
  const auto out = arguments.text("out");
  if (out) check_new_files({{*out}, {arguments.file()}, arguments.has("force")});
  const bool binary = format == "netcdf" || format == "xlsx";
  const int code = binary ? to_file(arguments, format, out) : exit_code::success;
  if (!binary) {
    const std::string text = exported_text(arguments, format);
    if (!out) return to_stdout(text);
    write_file(text, fs::path(*out));
  }
  return arguments.has("quiet") ? code : to_stdout(*out + "\n");
}

}  // namespace entente::cli
