#include "eventdata/packed_file.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

namespace entente::eventdata {
namespace {

std::string beginning_of(const std::filesystem::path& file) {
  std::array<char, 8> bytes{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), bytes.size());
  return std::string(bytes.data(), static_cast<std::size_t>(stream.gcount()));
}

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
  // a pipe would lose what is looked at
  const std::string begin = std::filesystem::is_regular_file(file, error) ? beginning_of(file) : "";
  if (begin.starts_with("BZh")) return open_bzip2(file);
  if (begin.starts_with("PK\3\4") || begin.starts_with("PK\5\6")) return open_zip(file);
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
  return open_gzip(file);
}

}  // namespace entente::eventdata
