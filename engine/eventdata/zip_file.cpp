#include <entente/diagnostics.h>
#include <fmt/format.h>
#include <zip.h>

#include "eventdata/packed_file.h"

namespace entente::eventdata {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// Folders, and what other systems add to an archive, are no files of it.
bool is_table(const std::string& name) {
  return !name.ends_with('/') && name.find("__MACOSX/") == std::string::npos &&
         name.find("/.") == std::string::npos && !name.starts_with('.');
}

/// A few of them, as a list.
std::string first_of(std::vector<std::string> names) {
  constexpr std::size_t most = 5;
  if (names.size() > most) {
    names.resize(most);
    names.emplace_back("...");
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

class ZipFile : public PackedFile {
 public:
  explicit ZipFile(const std::filesystem::path& file) {
    int why = 0;
    archive_.reset(zip_open(file.c_str(), ZIP_RDONLY, &why));
    if (!archive_)
      throw DataError(file.string() + ": it begins as a zip archive does, and is none that can be read");
    const zip_uint64_t number = only_file(file);
    entry_.reset(zip_fopen_index(archive_.get(), number, 0));
    if (!entry_ && zip_error_code_zip(zip_get_error(archive_.get())) == ZIP_ER_NOPASSWD)
      throw DataError(file.string() + ": it is encrypted; unpack it first");
    if (!entry_)
      throw DataError(file.string() + ": the file in it cannot be read: " + zip_strerror(archive_.get()) +
                      "; unpack it first");
  }

  std::size_t read(char* to, std::size_t room) override {
    const zip_int64_t read = zip_fread(entry_.get(), to, room);
    if (read < 0) damage_ = "its zip data are not as they were written";
    return read < 0 ? 0 : static_cast<std::size_t>(read);
  }
  std::string damage() const override { return damage_; }

 private:
  zip_uint64_t only_file(const std::filesystem::path& file) const {
    zip_uint64_t found = 0;
    std::vector<std::string> names;
    const zip_int64_t entries = zip_get_num_entries(archive_.get(), 0);
    for (zip_uint64_t k = 0; k < static_cast<zip_uint64_t>(entries); ++k) {
      const char* raw = zip_get_name(archive_.get(), k, 0);
      const std::string name = raw ? raw : "";
      if (!is_table(name)) continue;
      found = k;
      names.push_back(name);
    }
    if (names.empty()) throw DataError(file.string() + ": it is a zip archive without a file");
    if (names.size() > 1)
      throw DataError(
          fmt::format("{}: it is a zip archive of several files ({}); unpack it, and give one of them",
                      file.string(), first_of(std::move(names))));
    return found;
  }

  std::unique_ptr<zip_t, CloseArchive> archive_;
  std::unique_ptr<zip_file_t, CloseEntry> entry_;  ///< closed before its archive
  std::string damage_;
};

}  // namespace

std::unique_ptr<PackedFile> open_zip(const std::filesystem::path& file) {
  return std::make_unique<ZipFile>(file);
}

}  // namespace entente::eventdata
