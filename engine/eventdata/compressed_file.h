#pragma once
/// What files that are compressed as a stream have in common.
#include <array>
#include <fstream>
#include <string_view>

#include "eventdata/packed_file.h"

namespace entente::eventdata {

/// The bytes of a file, of which a few were read already to see what it is.
class FileBytes {
 public:
  /// Throws FileError where it cannot be opened.
  explicit FileBytes(const std::filesystem::path& file);
  /// How it begins, up to 8 bytes; they are read again.
  std::string_view head() const { return head_; }
  /// As many as there are, up to `room`.
  std::size_t read(char* to, std::size_t room);
  /// Why it gives no more, where that is not its end; empty: it is.
  std::string damage() const { return file_.bad() ? "the system cannot read it any further" : ""; }

 private:
  std::ifstream file_;
  std::string head_;
  std::size_t given_ = 0;  ///< of the head
};

/// Compressed streams, one after the other, as several processors write them, and zeros after the last.
class CompressedFile : public PackedFile {
 public:
  /// `kind`: as messages name it; `mark`: how each stream begins.
  CompressedFile(FileBytes bytes, std::string_view kind, std::string_view mark)
      : bytes_(std::move(bytes)), kind_(kind), mark_(mark) {}
  std::size_t read(char* to, std::size_t room) override;
  std::string damage() const override { return damage_; }

 protected:
  /// What is still to be unpacked, and where to; both go on as far as they were used.
  struct Window {
    const char* in = nullptr;
    std::size_t in_size = 0;
    char* out = nullptr;
    std::size_t out_size = 0;
  };
  enum class Step { more, end, damaged };
  virtual void begin_stream() = 0;          ///< The next stream begins.
  virtual Step unpack(Window& window) = 0;  ///< Unpacks what it can.

 private:
  bool refill();
  bool begin_next();

  FileBytes bytes_;
  std::string_view kind_, mark_;
  std::array<char, std::size_t{1} << 16U> buffer_{};
  Window window_{.in = buffer_.data()};
  bool inside_ = false, any_ = false;  ///< of a stream; one was begun
  std::string damage_;
};

}  // namespace entente::eventdata
