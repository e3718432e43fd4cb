#include "eventdata/packed_file.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <cstring>

#include "eventdata/compressed_file.h"

namespace entente::eventdata {
namespace {

class PlainFile : public PackedFile {
 public:
  explicit PlainFile(FileBytes bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* to, std::size_t room) override { return bytes_.read(to, room); }
  std::string damage() const override { return bytes_.damage(); }

 private:
  FileBytes bytes_;
};

}  // namespace

std::size_t MadeText::read(char* to, std::size_t room) {
  while (given_ == text_.size()) {
    text_.clear();
    given_ = 0;
    if (!add_piece(text_)) return 0;
  }
  const std::size_t size = std::min(room, text_.size() - given_);
  std::memcpy(to, text_.data() + given_, size);
  given_ += size;
  return size;
}

std::unique_ptr<PackedFile> open_packed(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw FileError(file.string() + ": it is a folder");
  FileBytes bytes(file);
  const std::string_view begin = bytes.head();
  if (begin.starts_with(gzip_mark)) return open_gzip(std::move(bytes));
  if (begin.starts_with(bzip2_mark)) return open_bzip2(std::move(bytes));
  const bool zip = begin.starts_with(zip_mark) || begin.starts_with(empty_zip_mark);
  if (zip && std::filesystem::is_regular_file(file, error)) return open_zip(file);
  if (zip) throw DataError(file.string() + ": a zip archive cannot be read of a pipe; give a file");
  constexpr std::string_view others[] = {
      "\xFD"
      "7zXZ",
      "\x28\xB5\x2F\xFD", "7z\xBC\xAF", "Rar!"};
  for (const std::string_view other : others)
    if (begin.starts_with(other))
      throw DataError(file.string() +
                      ": it is compressed with another program than gzip or bzip2; unpack it first");
  if (begin.starts_with("%PDF") || begin.starts_with("\xD0\xCF\x11\xE0"))
    throw DataError(file.string() + ": it is no text; save it as CSV first");
  return std::make_unique<PlainFile>(std::move(bytes));
}

}  // namespace entente::eventdata
