#include "eventdata/event_text.h"

#include <zip.h>

#include <cstring>

#include "eventdata/matrix_folder.h"

namespace entente::eventdata {
namespace {

/// A text that was read already.
class TextInMemory : public PackedFile {
 public:
  explicit TextInMemory(std::string text) : text_(std::move(text)) {}
  std::size_t read(char* to, std::size_t room) override {
    const std::size_t size = std::min(room, text_.size() - given_);
    std::memcpy(to, text_.data() + given_, size);
    given_ += size;
    return size;
  }
  std::string damage() const override { return ""; }

 private:
  std::string text_;
  std::size_t given_ = 0;
};

/// An archive in which a part tells where the others are.
bool is_workbook(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return false;
  int why = 0;
  zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY, &why);
  if (archive == nullptr) return false;
  const bool found = zip_name_locate(archive, "_rels/.rels", 0) >= 0;
  zip_discard(archive);
  return found;
}

}  // namespace

std::unique_ptr<DecodedFile> open_event_text(const std::filesystem::path& file, EventFormat format,
                                             const EventReading& reading) {
  if (format == EventFormat::matrices)
    return std::make_unique<DecodedFile>(open_matrices(file), TextEncoding::utf8);
  if (!reading.workbook || !is_workbook(file))
    return std::make_unique<DecodedFile>(file, reading.encoding);
  return std::make_unique<DecodedFile>(std::make_unique<TextInMemory>(reading.workbook(file)),
                                       TextEncoding::utf8);
}

}  // namespace entente::eventdata
