#include "base/read_file.h"

#include <array>
#include <cstdio>
#include <memory>

namespace entente {

std::optional<std::string> read_file(const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), &std::fclose);
  if (!stream) return std::nullopt;
  std::string text;
  std::error_code unknown;
  if (const auto size = std::filesystem::file_size(file, unknown); !unknown) text.reserve(size);
  std::array<char, 1 << 16> piece;
  while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), stream.get()))
    text.append(piece.data(), read);
  if (std::ferror(stream.get()) != 0) return std::nullopt;
  return text;
}

}  // namespace entente
