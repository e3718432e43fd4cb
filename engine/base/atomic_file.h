#pragma once
/// Files that are there whole, or not at all.
#include <filesystem>
#include <string_view>

#include "base/text_file.h"

namespace entente {

/// A place to write a file at: hidden, beside where it will stand. It takes its name when all is written, and
/// is removed where that never comes.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path file);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  const std::filesystem::path& file() const { return file_; }
  /// Where to write: `.NAME.partial-PID`.
  const std::filesystem::path& partial() const { return partial_; }
  /// Gives it its name, also where another file had it. Throws WriteError.
  void publish();

 private:
  std::filesystem::path file_, partial_;
  bool published_ = false;
};

/// A text that is written so. Everything throws WriteError, which names the file that it will be.
class AtomicTextFile {
 public:
  explicit AtomicTextFile(const std::filesystem::path& file);
  const std::filesystem::path& file() const { return place_.file(); }
  void write(std::string_view text) { text_.write(text); }
  /// Must be called before `publish`: of several files all are closed first, then all get their names.
  void close() { text_.close(); }
  void publish() { place_.publish(); }

 private:
  AtomicFile place_;
  TextFile text_;  ///< the last: it is closed before its place is removed
};

}  // namespace entente
