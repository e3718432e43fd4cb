#include "scenario/files.h"

#include <entente/scenario.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/read_file.h"
#include "base/why_unread.h"

namespace entente::reading {
namespace {

namespace fs = std::filesystem;

/// The file's whole text, or what keeps it from being read.
struct Content {
  std::string text, problem;
};

Content read(const fs::path& file, std::uintmax_t largest) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed)) return {{}, "it is not a regular file"};
  if (fs::file_size(file, failed) > largest) {
    return {{}, fmt::format("the file is larger than {} MB", largest >> 20U)};
  }
  auto text = read_file(file);
  if (!text) return {{}, "the file cannot be read"};
  return {std::move(*text), {}};
}

/// ` (did you mean 'x.json'?)`, of a file in one of the folders; empty where none is like it.
std::string file_meant(const std::string& name, const std::vector<fs::path>& folders) {
  for (const fs::path& folder : folders) {
    std::error_code failed;
    const fs::path meant = path_meant(folder / name);
    if (fs::is_regular_file(meant, failed))
      return fmt::format(" (did you mean '{}'?)", meant.lexically_relative(folder).string());
  }
  return "";
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

fs::path canonical_or_as_is(const fs::path& path) {
  std::error_code failed;
  const fs::path whole = fs::absolute(path, failed);
  const fs::path result = failed ? path : fs::weakly_canonical(whole, failed);
  return failed ? path : result;
}

/// Where a scenario lies that may have no name.
fs::path folder_of(const fs::path& main) {
  std::error_code failed;
  const fs::path whole = fs::absolute(main.empty() ? fs::path("scenario.json") : main, failed);
  return canonical_or_as_is(whole.parent_path());
}

std::string shown_as(const std::string& folder, const std::string& name) {
  return (fs::path(folder) / name).lexically_normal().string();
}

}  // namespace

Files::Files(const fs::path& main, const std::vector<fs::path>& library, Diagnostics& diagnostics)
    : diagnostics_(diagnostics), main_(main), root_(folder_of(main)) {
  for (const fs::path& folder : library) library_.push_back(canonical_or_as_is(folder));
}

int Files::add(const fs::path& file, const std::string& shown, std::string text) {
  sources_.push_back({file, file.parent_path(), fs::path(shown).parent_path().string()});
  return diagnostics_.sources.add(shown, std::move(text));
}

std::vector<fs::path> Files::opened() const {
  std::vector<fs::path> files;
  for (const Source& source : sources_)
    if (!source.file.empty()) files.push_back(source.file);
  return files;
}

void Files::open_main(const std::optional<std::string>& text) {
  if (text) return take_main(*text);
  if (main_.empty()) throw FileError("no scenario file is named");
  std::error_code failed;
  if (!fs::is_regular_file(main_, failed)) throw FileError(why_unread(main_));
  Content content = read(main_, largest_file);
  if (!content.problem.empty()) throw FileError(main_.string() + ": " + content.problem);
  take_main(std::move(content.text));
}

void Files::take_main(std::string text) { add(root_ / main_.filename(), main_.string(), std::move(text)); }

bool Files::inside(const fs::path& file) const {
  return lies_in(file, root_) || std::any_of(library_.begin(), library_.end(),
                                             [&](const fs::path& folder) { return lies_in(file, folder); });
}

std::optional<fs::path> Files::find(const std::string& name, const Origin& origin) {
  std::vector<fs::path> folders = {sources_[static_cast<std::size_t>(origin.place.source)].folder};
  folders.insert(folders.end(), library_.begin(), library_.end());
  for (const fs::path& folder : folders) {
    std::error_code failed;
    const fs::path file = fs::canonical(folder / name, failed);
    if (failed) continue;
    if (inside(file)) return file;
    diagnostics_.error(origin, fmt::format("'{}' lies outside the scenario's folder and the library", name));
    return std::nullopt;
  }
  diagnostics_.error(origin, fmt::format("there is no file '{}' beside this one or in the library{}", name,
                                         file_meant(name, folders)));
  return std::nullopt;
}

int Files::open(const fs::path& file, const std::string& name, const Origin& origin, std::uintmax_t largest) {
  const auto known =
      std::find_if(sources_.begin(), sources_.end(), [&](const Source& s) { return s.file == file; });
  if (known != sources_.end()) return static_cast<int>(known - sources_.begin());
  Content content = read(file, largest);
  if (!content.problem.empty()) {
    diagnostics_.error(origin, fmt::format("'{}' cannot be read: {}", name, content.problem));
    return -1;
  }
  const Source& from = sources_[static_cast<std::size_t>(origin.place.source)];
  std::error_code failed;
  const bool beside = lies_in(file, root_) && fs::exists(from.folder / name, failed);
  return add(file, beside ? shown_as(from.shown_folder, name) : file.string(), std::move(content.text));
}

int Files::add_text(const std::string& text) {
  sources_.push_back({{}, root_, sources_.front().shown_folder});
  return diagnostics_.sources.add(text, text);
}

}  // namespace entente::reading
