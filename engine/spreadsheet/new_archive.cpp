#include "spreadsheet/new_archive.h"

#include <entente/diagnostics.h>
#include <zip.h>

namespace entente::spreadsheet {
namespace {

class NewArchive {
 public:
  explicit NewArchive(const std::filesystem::path& file) : file_(file) {
    int error = 0;
    zip_ = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!zip_) fail();
  }
  ~NewArchive() {
    if (zip_) zip_discard(zip_);
  }
  NewArchive(const NewArchive&) = delete;
  NewArchive& operator=(const NewArchive&) = delete;

  /// `text` outlives this.
  void add(const std::string& name, const std::string& text) {
    constexpr zip_uint16_t first_day = (1U << 5U) | 1U;
    zip_source_t* source = zip_source_buffer(zip_, text.data(), text.size(), 0);
    const zip_int64_t number = source ? zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (number < 0 || zip_file_set_dostime(zip_, static_cast<zip_uint64_t>(number), 0, first_day, 0) != 0)
      fail();
  }
  void close() {
    if (zip_close(zip_) != 0) fail();
    zip_ = nullptr;
  }

 private:
  [[noreturn]] void fail() const {
    throw WriteError("cannot write " + file_.string() + (zip_ ? std::string(": ") + zip_strerror(zip_) : ""));
  }

  std::filesystem::path file_;
  zip_t* zip_ = nullptr;
};

}  // namespace

void write_new_archive(const std::vector<std::pair<std::string, std::string>>& parts,
                       const std::filesystem::path& file) {
  NewArchive archive(file);
  for (const auto& [name, text] : parts) archive.add(name, text);
  archive.close();
}

}  // namespace entente::spreadsheet
