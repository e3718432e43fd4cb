#pragma once
/// A file of text as UTF-8.
#include <entente/interchange.h>

#include "eventdata/packed_file.h"

namespace entente::eventdata {

class DecodedFile {
 public:
  /// Throws as `open_packed`.
  DecodedFile(const std::filesystem::path& file, TextEncoding encoding)
      : DecodedFile(open_packed(file), encoding) {}
  DecodedFile(std::unique_ptr<PackedFile> file, TextEncoding encoding);
  /// The next bytes of its text; 0 at its end, and where it is damaged. What is no UTF-8 in a file of UTF-8
  /// stays as it is.
  std::size_t read(char* to, std::size_t room);
  std::string damage() const { return file_->damage(); }
  /// Why nothing is read of it, though it is not damaged: it is no text, or in another encoding than was asked
  /// for; empty: it may be read. Known once something was read.
  const std::string& misfit() const { return misfit_; }
  /// Once all was read: a sentence where UTF-8 was read as Latin-1, as was asked for; else empty.
  std::string remark() const;
  bool is_utf16() const { return encoding_ == TextEncoding::utf16; }  ///< As was asked for, or found.

 private:
  void find_encoding();
  void find_misfit(bool wide);
  void drop_marks();
  bool refill();
  void decode_utf16();
  void decode_latin1();
  void look_for_utf8();

  std::unique_ptr<PackedFile> file_;
  TextEncoding encoding_;
  bool found_ = false, high_first_ = false, begun_ = false;
  std::string misfit_;
  bool letters_ = false, utf8_ = true;  ///< of Latin-1: bytes above ASCII are there; all are UTF-8 as well
  std::string half_;                    ///< of Latin-1: bytes with which a character of UTF-8 may begin
  std::string raw_;                     ///< bytes that are not decoded yet
  std::string decoded_;                 ///< UTF-8 that was not given yet
  std::size_t given_ = 0;
};

}  // namespace entente::eventdata
