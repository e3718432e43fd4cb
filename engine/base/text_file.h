#pragma once
/// Files that are written: whole, or with an error that says why not.
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente {

/// A new file. Everything throws WriteError, which names the file and why.
class TextFile {
 public:
  /// Errors call it `shown`, or by the path that it will have when all is written.
  explicit TextFile(const std::filesystem::path& file, std::string shown = {});
  ~TextFile();
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;
  void write(std::string_view text);
  /// Must be called: only then is it known that all was written.
  void close();

 private:
  [[noreturn]] void fail() const;
  std::string name_;
  std::FILE* file_;
};

/// A new file with that content. Throws WriteError.
void write_text(const std::filesystem::path& file, std::string_view content);

}  // namespace entente
