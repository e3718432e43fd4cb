#include "eventdata/event_text.h"

#include <zip.h>

#include "eventdata/matrix_folder.h"

namespace entente::eventdata {
namespace {

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
  if (!reading.workbook || !is_workbook(file)) return std::make_unique<DecodedFile>(file, reading.encoding);
  return std::make_unique<DecodedFile>(std::make_unique<MadeText>(reading.workbook(file)), TextEncoding::utf8);
}

}  // namespace entente::eventdata
