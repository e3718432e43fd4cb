#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace entente::eventdata {

/// The bytes of a file, plain or compressed with gzip or bzip2, or of the one file in a zip archive.
class PackedFile {
 public:
  PackedFile() = default;
  PackedFile(const PackedFile&) = delete;
  PackedFile& operator=(const PackedFile&) = delete;
  virtual ~PackedFile() = default;
  /// As many as there are, up to `room`; 0 at its end, and where it is damaged.
  virtual std::size_t read(char* to, std::size_t room) = 0;
  /// What is wrong with what was read; empty: nothing.
  virtual std::string damage() const = 0;
};

/// The same of a text that is made instead, piece by piece.
class MadeText : public PackedFile {
 public:
  explicit MadeText(std::string first) : text_(std::move(first)) {}
  std::size_t read(char* to, std::size_t room) override;
  std::string damage() const override { return ""; }

 private:
  /// Adds the next piece; false: there is none.
  virtual bool add_piece(std::string&) { return false; }

  std::string text_;
  std::size_t given_ = 0;
};

/// What it is compressed with is seen by how it begins. Throws FileError where it cannot be opened, DataError
/// where it is an archive of none or several files.
std::unique_ptr<PackedFile> open_packed(const std::filesystem::path& file);

/// How packed files begin.
inline constexpr std::string_view gzip_mark = "\x1F\x8B", bzip2_mark = "BZh", zip_mark = "PK\3\4",
                                  empty_zip_mark = "PK\5\6";
class FileBytes;
/// An opener for each kind.
std::unique_ptr<PackedFile> open_gzip(FileBytes bytes);
std::unique_ptr<PackedFile> open_bzip2(FileBytes bytes);
std::unique_ptr<PackedFile> open_zip(const std::filesystem::path& file);

}  // namespace entente::eventdata
