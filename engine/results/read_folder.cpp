#include "results/read_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/read_file.h"
#include "base/why_unread.h"
#include "results/outputs.h"

namespace entente {
namespace fs = std::filesystem;

void throw_damaged(const fs::path& file, const std::string& what) {
  throw ReadError(file.string() + " is damaged: " + what);
}

namespace {

[[noreturn]] void throw_no_file(const fs::path& file) {
  throw ReadError(file.string() + " is no longer a file of its own");
}

}  // namespace

void require_own_file(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(file, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) throw_no_file(file);
}

void require_own_files(const fs::path& folder) {
  std::set<fs::path> others;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.exists(error) && !entry.is_regular_file(error) && !entry.is_directory(error))
      others.insert(entry.path());
  if (!others.empty()) throw_no_file(*others.begin());
}

std::string text_of(const fs::path& file) {
  require_own_file(file);
  auto text = read_file(file);
  if (!text) throw ReadError("cannot read " + file.string());
  return std::move(*text);
}

bool is_of_results(const fs::path& folder) {
  std::error_code error;
  for (const char* file : {"manifest.json", "comparison.json", "exploration.json", "exploration-part.json"})
    if (fs::is_regular_file(folder / file, error)) return true;
  return false;
}

bool is_scenario_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && path.extension() == ".json" && !is_of_results(path.parent_path());
}

void require_folder(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return;
  const std::string absent = why_absent(path), name = path.string();
  if (!absent.empty()) throw ReadError(absent);
  if (is_scenario_file(path)) throw ReadError(name + " is a scenario; run it first: entente run " + name);
  if (is_of_results(path.parent_path()))
    throw ReadError(name + " is a file of the results in " + path.parent_path().string() +
                    "; name that folder");
  throw ReadError(name + " is a file, not a folder of results");
}

namespace {

/// A comparison holds a folder of results for each world.
std::string why_no_results(const fs::path& folder) {
  const std::string name = folder.string();
  if (!fs::exists(folder / "comparison.json")) return name + " is not a folder of results (no manifest.json)";
  std::vector<std::string> worlds;
  for (const auto& entry : fs::directory_iterator(folder))
    if (is_of_results(entry.path())) worlds.push_back(entry.path().string());
  std::sort(worlds.begin(), worlds.end());
  return fmt::format("{} is a comparison; name the results of one of its worlds: {}", name,
                     fmt::join(worlds, ", "));
}

}  // namespace

void require_own_folder(const fs::path& path) {
  require_folder(path);
  require_own_files(path);
}

Manifest manifest_in(const fs::path& folder) {
  require_own_folder(folder);
  const fs::path file = folder / "manifest.json";
  if (!fs::exists(file)) throw ReadError(why_no_results(folder));
  const std::string text = text_of(file);
  try {
    return manifest_of(text);
  } catch (const NewerFormat&) {
    throw ReadError(folder.string() + " was written by a newer version of entente");
  } catch (const std::exception&) {
    throw ReadError(folder.string() + ": manifest.json is damaged, or of another version");
  }
}

}  // namespace entente
