#include "edit/beside.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include "base/read_file.h"
#include "base/utf8.h"
#include "edit/named_files.h"
#include "scenario/files.h"

namespace entente::edit {
namespace {

namespace fs = std::filesystem;

/// A page holds its files as text; a larger table is for the program.
constexpr std::uintmax_t largest_in_page = 32U << 20U;

void check_text(const Sources& sources, int source) {
  const std::string& text = sources.text(source);
  const std::size_t end = end_of_utf8(text);
  if (end == text.size()) return;
  const Position position = sources.position({source, end});
  throw DataError(fmt::format("{}:{}:{}: invalid UTF-8: the byte 0x{:02X}; save the file as UTF-8",
                              sources.name(source), position.line, position.column,
                              static_cast<unsigned char>(text[end])));
}

std::string from_folder(const std::string& file, const std::string& name) {
  return (fs::path(file).parent_path() / name).lexically_normal().generic_string();
}

class Gathered {
 public:
  Gathered(const fs::path& file, const std::vector<fs::path>& library) : files_(file, library, said_) {
    files_.open_main();
    paths_.emplace_back();
  }

  Held all() {
    for (std::size_t source = 0; source < said_.sources.size(); ++source) look_into(static_cast<int>(source));
    Held held{said_.sources.text(0), {}};
    for (const auto& [path, source] : found_) held.files[path] = said_.sources.text(source);
    return held;
  }

 private:
  /// Opens what a source names. What is missing the page's own check tells.
  void look_into(int source) {
    check_text(said_.sources, source);
    const std::string text = said_.sources.text(source), path = paths_[static_cast<std::size_t>(source)];
    for (const NamedFile& named : named_files(text)) {
      const Origin origin{{source, named.offset}, ""};
      const auto file = files_.find(named.name, origin);
      const int opened = file ? files_.open(*file, named.name, origin, largest_in_page) : -1;
      if (opened > 0) keep(from_folder(path, named.name), opened);
    }
  }
  /// The same file may have several paths; what it names is looked for from the first.
  void keep(const std::string& path, int source) {
    found_.emplace(path, source);
    if (paths_.size() < said_.sources.size()) paths_.push_back(path);
  }

  Diagnostics said_;
  reading::Files files_;
  std::vector<std::string> paths_;  ///< of each source, from the scenario's folder
  std::map<std::string, int> found_;
};

bool belongs(const fs::directory_entry& entry) {
  const fs::path kind = entry.path().extension();
  std::error_code failed;
  return entry.is_regular_file(failed) && (kind == ".json" || kind == ".csv") &&
         entry.file_size(failed) <= largest_in_page;
}

}  // namespace

Held held_files(const fs::path& file, const std::vector<fs::path>& library) {
  return Gathered(file, library).all();
}

Texts library_files(const std::vector<fs::path>& library) {
  Texts texts;
  for (const fs::path& folder : library) {
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, failed)) {
      const auto text = belongs(entry) ? read_file(entry.path()) : std::nullopt;
      if (text && is_utf8(*text))
        texts.emplace(entry.path().lexically_relative(folder).generic_string(), *text);
    }
  }
  return texts;
}

}  // namespace entente::edit
