#include <entente/diagnostics.h>
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

class ZipFile : public PackedFile {
 public:
  explicit ZipFile(const std::filesystem::path& file) {
    int why = 0;
    archive_.reset(zip_open(file.c_str(), ZIP_RDONLY, &why));
    if (!archive_)
      throw DataError(file.string() + ": it begins as a zip archive does, and is none that can be read");
    const zip_uint64_t number = only_file(file);
    entry_.reset(zip_fopen_index(archive_.get(), number, 0));
    if (!entry_)
      throw DataError(file.string() + ": the file in it cannot be read: " + zip_strerror(archive_.get()));
  }

  std::size_t read(char* to, std::size_t room) override {
    const zip_int64_t read = zip_fread(entry_.get(), to, room);
    if (read < 0) damage_ = "its zip data are not as they were written";
    return read < 0 ? 0 : static_cast<std::size_t>(read);
  }
  std::string damage() const override { return damage_; }

 private:
  zip_uint64_t only_file(const std::filesystem::path& file) const {
    std::optional<zip_uint64_t> found;
    std::string names;
    const zip_int64_t entries = zip_get_num_entries(archive_.get(), 0);
    for (zip_uint64_t k = 0; k < static_cast<zip_uint64_t>(entries); ++k) {
      const char* raw = zip_get_name(archive_.get(), k, 0);
      const std::string name = raw ? raw : "";
      if (!is_table(name)) continue;
      if (found)
        throw DataError(file.string() + ": it is a zip archive of several files (" + names + ", " + name +
                        ", ...); unpack it, and give one of them");
      found = k;
      names = name;
    }
    if (!found) throw DataError(file.string() + ": it is a zip archive without a file");
    return *found;
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
