#include "eventdata/event_text.h"

#include <zip.h>

#include "eventdata/event_sheet.h"
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

EventText::EventText(const std::filesystem::path& file, EventFormat format, const EventReading& reading)
    : looked_(format == EventFormat::matrices) {
  if (!looked_ && reading.workbook && is_workbook(file)) {
    EventSheet sheet = event_sheet(reading.workbook(file), file, format, reading.sheet);
    sheet_remark_ = std::move(sheet.remark);
    file_ =
        std::make_unique<DecodedFile>(std::make_unique<MadeText>(std::move(sheet.table)), TextEncoding::utf8);
    looked_ = true;
    return;
  }
  if (!reading.sheet.empty())
    throw RequestError(file.string() + ": it is no workbook (XLSX), of which a sheet could be taken");
  file_ = looked_ ? std::make_unique<DecodedFile>(open_matrices(file), TextEncoding::utf8)
                  : std::make_unique<DecodedFile>(file, reading.encoding);
}

/// Looks whether it is JSON by how it begins.
void EventText::look() {
  constexpr std::size_t enough = std::size_t{1} << 16U;
  looked_ = true;
  std::string begin(enough, '\0');
  std::size_t size = 0;
  for (std::size_t read = 1; read > 0 && size < enough; size += read)
    read = file_->read(begin.data() + size, enough - size);
  begin.resize(size);
  const JsonShape shape = json_shape_of(begin);
  if (shape == JsonShape::none) {
    ready_ = std::move(begin);
  } else {
    elements_.emplace(shape);
    elements_->take(begin, ready_);
  }
}

bool EventText::refill() {
  constexpr std::size_t piece = std::size_t{1} << 16U;
  std::string text(piece, '\0');
  text.resize(file_->read(text.data(), piece));
  ended_ = text.empty();
  ready_.clear();
  given_ = 0;
  elements_->take(text, ready_);
  return !ended_;
}

std::size_t EventText::read(char* to, std::size_t room) {
  if (!looked_) look();
  while (elements_ && given_ == ready_.size())
    if (ended_ || !refill()) return 0;
  if (given_ == ready_.size()) return file_->read(to, room);
  const std::size_t size = ready_.copy(to, room, given_);
  given_ += size;
  return size;
}

std::string EventText::damage() const {
  const std::string damage = file_->damage();
  const bool open = elements_ && ended_ && !elements_->finished();
  return damage.empty() && open ? "it ends early, in the middle of its JSON" : damage;
}

std::vector<std::string> EventText::remarks() const {
  std::vector<std::string> made;
  if (!sheet_remark_.empty()) made.push_back(sheet_remark_);
  if (elements_) made.emplace_back("It is JSON, whose objects are counted in place of lines.");
  if (const std::string remark = file_->remark(); !remark.empty()) made.push_back(remark);
  return made;
}

}  // namespace entente::eventdata
