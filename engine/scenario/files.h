#pragma once
/// The files that a scenario is read from.
#include <entente/diagnostics.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace entente::reading {

/// Files larger than this (bytes) are surely no scenario.
inline constexpr std::uintmax_t largest_file = 256U << 20U;

/// Tables may be larger.
inline constexpr std::uintmax_t largest_table = std::uintmax_t{8} << 30U;

/// Opens files, remembers in which folder each source lies, and lets none be opened outside the folder tree of
/// the scenario and the installed library.
class Files {
 public:
  Files(const std::filesystem::path& main, const std::vector<std::filesystem::path>& library,
        Diagnostics& diagnostics);

  /// Opens the scenario itself as source 0; or takes `text` for it, where there is one. Throws FileError.
  void open_main(const std::optional<std::string>& text = {});
  /// Takes `text` for the scenario itself: no file is read.
  void take_main(std::string text);
  /// The file that `name` means in the source in which it stands; nothing, with an error at `origin`, where
  /// there is none or it lies outside.
  std::optional<std::filesystem::path> find(const std::string& name, const Origin& origin);
  /// Opens a file that `find` gave, once. Its source, or -1 with an error at `origin`.
  int open(const std::filesystem::path& file, const std::string& name, const Origin& origin,
           std::uintmax_t largest = largest_file);
  /// Adds a text that is no file (from the command line); what it names lies beside the scenario.
  int add_text(const std::string& text);

  /// All that were opened, the scenario itself first.
  std::vector<std::filesystem::path> opened() const;

 private:
  struct Source {
    std::filesystem::path file;    ///< canonical; empty for a text
    std::filesystem::path folder;  ///< canonical
    std::string shown_folder;      ///< as messages show it
  };

  bool inside(const std::filesystem::path& file) const;
  int add(const std::filesystem::path& file, const std::string& shown, std::string text);

  Diagnostics& diagnostics_;
  std::filesystem::path main_, root_;
  std::vector<std::filesystem::path> library_;
  std::vector<Source> sources_;
};

}  // namespace entente::reading
