#include "results/hashes.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "base/sha256.h"
#include "base/text_file.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view own_line = "# SHA-256 of the lines above: ";

constexpr std::string_view default_report = "report.html";

bool is_report(const fs::path& file) { return file.extension() == ".html"; }

/// Everything in the folder that is no folder, by name; the list itself left out.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    if ((entry.is_symlink() || !entry.is_directory()) && name != hashes_file) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Hash by name. What is wrong with the list itself goes to `problems`.
std::map<std::string, std::string> hashes_in(const fs::path& folder, std::vector<HashProblem>& problems) {
  std::map<std::string, std::string> hashes;
  if (!fs::exists(fs::symlink_status(folder / hashes_file))) {
    problems.push_back(
        {hashes_file, "is missing: an earlier version of entente made the folder, or it was taken away"});
    return hashes;
  }
  const std::string text = text_of(folder / hashes_file);
  const std::size_t own = text.rfind(own_line);
  if (own == std::string::npos || (own > 0 && text[own - 1] != '\n') ||
      text.substr(own) != std::string(own_line) + sha256_of_text(text.substr(0, own)) + "\n")
    problems.push_back(
        {hashes_file, "has changed since it was written: what it says of the others cannot be trusted"});
  std::istringstream in(text.substr(0, own));
  constexpr std::size_t digits = 64, between = 2;
  for (std::string line; std::getline(in, line);)
    if (line.size() > digits + between) hashes[line.substr(digits + between)] = line.substr(0, digits);
  return hashes;
}

void check_file(const fs::path& folder, const std::string& name, const std::string& wanted, HashCheck& check) {
  const fs::path file = folder / name;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(file, error)))
    check.problems.push_back({name, "is missing"});
  else if (fs::is_symlink(file) || !fs::is_regular_file(file))
    check.problems.push_back({name, "is no longer a file of its own"});
  else if (sha256_of_file(file) != wanted)
    check.problems.push_back({name, "has changed since it was written"});
}

}  // namespace

void write_hashes(const fs::path& folder) {
  std::string lines;
  for (const std::string& name : names_in(folder))
    if (!is_report(name)) lines += sha256_of_file(folder / name) + "  " + name + "\n";
  write_text(folder / hashes_file, lines + std::string(own_line) + sha256_of_text(lines) + "\n");
}

namespace {

/// The names of the list, if there is one.
std::map<std::string, std::string> named_in(const fs::path& folder) {
  std::vector<HashProblem> ignored;
  if (!fs::is_regular_file(folder / hashes_file)) return {};
  return hashes_in(folder, ignored);
}

/// Whether some name of the list lies in the folder `name`.
bool holds_named(const std::map<std::string, std::string>& named, const std::string& name) {
  const auto first = named.lower_bound(name + "/");
  return first != named.end() && first->first.starts_with(name + "/");
}

}  // namespace

std::optional<std::string> foreign_to_results(const fs::path& folder) {
  const auto named = named_in(folder);
  std::optional<std::string> first;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    const bool inner = entry.is_directory() && !entry.is_symlink();
    const bool made_anew = !inner && (name == hashes_file || name == default_report);
    if (made_anew || (inner ? holds_named(named, name) : named.contains(name))) continue;
    if (!first || name < *first) first = name;
  }
  return first;
}

bool is_named_by_results(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  const fs::path inside =
      fs::weakly_canonical(file, error).lexically_relative(fs::weakly_canonical(folder, error));
  return named_in(folder).contains(inside.generic_string());
}

namespace {

/// Folders inside a folder have lists of their own, which are files of the outer list.
bool is_in_another_list(const std::string& name) {
  return name.find('/') != std::string::npos && fs::path(name).filename() != hashes_file;
}

}  // namespace

void require_unchanged(const fs::path& folder, const std::string& unlooked) {
  const auto refuse_first_of = [&](const std::vector<HashProblem>& problems) {
    if (problems.empty()) return;
    throw ReadError((folder / problems.front().file).string() + " " + problems.front().what);
  };
  HashCheck check;
  const auto hashes = hashes_in(folder, check.problems);
  refuse_first_of(check.problems);
  for (const auto& [name, hash] : hashes) {
    if (name != unlooked && !is_in_another_list(name)) check_file(folder, name, hash, check);
    refuse_first_of(check.problems);
  }
}

HashCheck check_hashes(const fs::path& folder) {
  HashCheck check;
  require_folder(folder);
  const auto hashes = hashes_in(folder, check.problems);
  if (!check.problems.empty() && hashes.empty()) return check;
  check.files = hashes.size();
  const std::vector<std::string> names = names_in(folder);
  for (const auto& [name, hash] : hashes) check_file(folder, name, hash, check);
  for (const std::string& name : names) {
    if (hashes.contains(name)) continue;
    if (is_report(name))
      check.extra_files.push_back(name);
    else
      check.problems.push_back({name, "was not there when the folder was written"});
  }
  std::stable_sort(check.problems.begin(), check.problems.end(),
                   [](const HashProblem& a, const HashProblem& b) { return a.file < b.file; });
  return check;
}

}  // namespace entente
