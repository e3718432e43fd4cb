#include "base/why_unread.h"

#include <entente/diagnostics.h>

#include <algorithm>

namespace entente {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator it(folder.empty() ? "." : folder, error), end; !error && it != end;
       it.increment(error))
    entries.push_back(it->path().filename());
  std::sort(entries.begin(), entries.end());
  return entries;
}

/// An entry of the folder with a name like that: first of the same ending, which is not counted as alike, or
/// the one whose ending alone is missing.
std::string name_like(const fs::path& name, const fs::path& folder) {
  std::vector<std::string> stems, others;
  std::string whole;
  for (const fs::path& entry : entries_of(folder))
    if (entry.extension() == name.extension())
      stems.push_back(entry.stem().string());
    else if (name == entry.stem() && (whole.empty() || entry.extension() == ".json"))
      whole = entry.string();
    else
      others.push_back(entry.string());
  if (!whole.empty()) return whole;
  const std::string stem = nearest(name.stem().string(), stems);
  return stem.empty() ? nearest(name.string(), others) : stem + name.extension().string();
}

}  // namespace

fs::path path_meant(const fs::path& path) {
  fs::path there;
  std::error_code error;
  for (auto part = path.begin(); part != path.end(); ++part) {
    if (fs::exists(there / *part, error)) {
      there /= *part;
      continue;
    }
    const std::string name = name_like(*part, there);
    if (name.empty()) return {};
    there /= name;
    fs::path whole = there;
    while (++part != path.end()) whole /= *part;
    return fs::exists(whole, error) ? whole : there;
  }
  return {};
}

std::string why_absent(const fs::path& path) {
  std::error_code error;
  if (fs::exists(path, error)) return "";
  const fs::path meant = path_meant(path);
  return "there is no file or folder " + path.string() +
         (meant.empty() ? "" : " (did you mean '" + meant.string() + "'?)");
}

std::string why_unread(const fs::path& file) {
  std::error_code error;
  if (std::string absent = why_absent(file); !absent.empty()) return absent;
  if (fs::is_directory(file, error)) return file.string() + " is a folder, not a file";
  return file.string() +
         (fs::is_regular_file(file, error) ? ": it cannot be read" : ": it is not a regular file");
}

}  // namespace entente
