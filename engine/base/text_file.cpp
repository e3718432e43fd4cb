#include "base/text_file.h"

#include <entente/diagnostics.h>

#include <cerrno>
#include <cstring>

#include "base/hidden_name.h"

namespace entente {

TextFile::TextFile(const std::filesystem::path& file, std::string shown)
    : name_(shown.empty() ? revealed(file).string() : std::move(shown)), file_(std::fopen(file.c_str(), "wb")) {
  if (!file_) fail();
}

TextFile::~TextFile() {
  if (file_) static_cast<void>(std::fclose(file_));
}

void TextFile::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
}

void TextFile::close() {
  std::FILE* file = file_;
  file_ = nullptr;
  if (std::fclose(file) != 0) fail();
}

void write_text(const std::filesystem::path& file, std::string_view content) {
  TextFile text(file);
  text.write(content);
  text.close();
}

void TextFile::fail() const { throw WriteError("cannot write " + name_ + ": " + std::strerror(errno)); }

}  // namespace entente
