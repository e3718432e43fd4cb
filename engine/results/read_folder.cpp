#include "results/read_folder.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "results/outputs.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void damaged(const fs::path& file, const std::string& what) {
  throw ReadError(file.string() + " is damaged: " + what);
}

}  // namespace

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ReadError("cannot read " + file.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Manifest manifest_in(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw ReadError("there is no folder " + folder.string());
  const fs::path file = folder / "manifest.json";
  if (!fs::exists(file)) throw ReadError(folder.string() + " is no folder of results (no manifest.json)");
  const std::string text = text_of(file);
  try {
    return manifest_of(text);
  } catch (const NewerFormat&) {
    throw ReadError(folder.string() + " was written by a newer version of entente");
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
  KnownRuns(folder.folder, c, folder.manifest.runs).receive(first);
}

}  // namespace entente
