#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace entente::eventdata {

/// The bytes of a file, plain or compressed with gzip.
class GzipFile {
 public:
  /// Throws DataError where it cannot be opened.
  explicit GzipFile(const std::filesystem::path& file);
  /// As many as there are, up to `room`; 0 at its end, and where it is damaged.
  std::size_t read(char* to, std::size_t room);
  /// What is wrong with what was read; empty: nothing.
  std::string damage() const;

 private:
  struct Close {
    void operator()(void* file) const;
  };
  std::unique_ptr<void, Close> file_;
};

}  // namespace entente::eventdata
