#include "results/read_folder.h"

#include <algorithm>
#include <iterator>
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

/// What tells that a folder is another than that of a run.
struct OtherKind {
  const char *file, *holds;
};
constexpr OtherKind other_kinds[] = {{"comparison.json", "a comparison"},
                                     {"exploration.json", "an exploration"},
                                     {"exploration-part.json", "a shard of an exploration"}};

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
  return fs::is_regular_file(folder / "manifest.json", error) ||
         std::any_of(std::begin(other_kinds), std::end(other_kinds),
                     [&](const OtherKind& kind) { return fs::is_regular_file(folder / kind.file, error); });
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

[[noreturn]] void throw_no_run(const fs::path& folder) {
  const std::string start = folder.string() + " is not a folder of results";
  for (const OtherKind& kind : other_kinds)
    if (fs::exists(folder / kind.file))
      throw ReadError(start + " of a run, but of " + kind.holds +
                      (fs::is_directory(folder / "variants")
                           ? "; its runs are in " + (folder / "baseline").string() + " and " +
                                 (folder / "variants").string()
                           : ""));
  throw ReadError(start + " (no manifest.json)");
}

}  // namespace

void require_own_folder(const fs::path& path) {
  require_folder(path);
  require_own_files(path);
}

Manifest manifest_in(const fs::path& folder) {
  require_own_folder(folder);
  const fs::path file = folder / "manifest.json";
  if (!fs::exists(file)) throw_no_run(folder);
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
