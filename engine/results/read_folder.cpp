#include "results/read_folder.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "results/outputs.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ReadError("cannot read " + file.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

[[noreturn]] void damaged(const fs::path& file, const std::string& what) {
  throw ReadError(file.string() + " is damaged: " + what);
}

/// The fields of a line of runs.csv: numbers and ids, none of them quoted.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ',');) fields.push_back(field);
  if (line.ends_with(',')) fields.emplace_back();
  return fields;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::istringstream in(text_of(file));
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

double number_of(const std::string& field) {
  double value = std::numeric_limits<double>::quiet_NaN();
  std::from_chars(field.data(), field.data() + field.size(), value);
  return value;
}

/// But for the last digits, in which instruction sets may differ. Two that are no number are the same.
bool same(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) == std::isnan(b);
  return a == b || std::abs(a - b) <= 1e-6 * (1 + std::abs(b));
}

void check_header(const fs::path& file, const std::vector<std::string>& header, const Catalogue& c) {
  const std::size_t before = 1 + c.drawn_parameters.size();
  bool fits = header.size() == before + std::max<std::size_t>(1, c.outcomes.size());
  for (std::size_t o = 0; fits && o < c.outcomes.size(); ++o) fits = header[before + o] == c.outcomes[o].id;
  if (!fits) damaged(file, "its columns are not the outcomes of the scenario beside it");
}

void check_run(const fs::path& file, const std::string& line, std::size_t lane, const Catalogue& c,
               const BlockRecord& first) {
  const std::vector<std::string> fields = fields_of(line);
  const std::size_t before = 1 + c.drawn_parameters.size();
  for (std::size_t o = 0; o < c.outcomes.size(); ++o) {
    const double expected = first.outcomes[o * first.lanes + lane];
    if (before + o < fields.size() && same(number_of(fields[before + o]), expected)) continue;
    damaged(file,
            fmt::format("'{}' of run {} is not what the scenario beside it gives", c.outcomes[o].id, lane));
  }
}

}  // namespace

Manifest manifest_in(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw ReadError("there is no folder " + folder.string());
  const fs::path file = folder / "manifest.json";
  if (!fs::exists(file)) throw ReadError(folder.string() + " is no folder of results (no manifest.json)");
  const std::string text = text_of(file);
  try {
    return manifest_of(text);
  } catch (const std::exception&) {
    throw ReadError(folder.string() + ": manifest.json is damaged, or of another version");
  }
}

RunFolder read_folder(const fs::path& folder) {
  RunFolder found{folder, manifest_in(folder)};
  const Part& part = found.manifest.part;
  if (part.of > 1)
    throw ReadError(fmt::format("{} is part {} of {} of an ensemble; 'entente merge' puts them together",
                                folder.string(), part.number, part.of));
  for (const char* file : {"scenario.json", "runs.csv"})
    if (!fs::exists(folder / file)) damaged(folder, std::string(file) + " is missing");
  return found;
}

void check_folder(const RunFolder& folder, const Scenario& scenario, const Catalogue& c,
                  const BlockRecord& first) {
  if (scenario.hash != folder.manifest.scenario_hash)
    throw ReadError(folder.scenario().string() + " is not the scenario that was run");
  const fs::path file = folder.folder / "runs.csv";
  const std::vector<std::string> lines = lines_of(file);
  if (lines.size() != folder.manifest.runs + 1)
    damaged(file,
            fmt::format("it has {} of {} runs", lines.empty() ? 0 : lines.size() - 1, folder.manifest.runs));
  check_header(file, fields_of(lines.front()), c);
  for (std::size_t lane = 0; lane < first.lanes; ++lane) check_run(file, lines[lane + 1], lane, c, first);
}

}  // namespace entente
