#include "eventdata/compressed_file.h"

#include <entente/diagnostics.h>

#include <algorithm>
#include <cstring>

namespace entente::eventdata {

FileBytes::FileBytes(const std::filesystem::path& file) : file_(file, std::ios::binary), head_(8, '\0') {
  if (!file_) throw FileError(file.string() + ": it cannot be opened");
  file_.read(head_.data(), static_cast<std::streamsize>(head_.size()));
  head_.resize(static_cast<std::size_t>(file_.gcount()));
}

std::size_t FileBytes::read(char* to, std::size_t room) {
  const std::size_t again = head_.copy(to, room, given_);
  given_ += again;
  file_.read(to + again, static_cast<std::streamsize>(room - again));
  return again + static_cast<std::size_t>(file_.gcount());
}

std::size_t CompressedFile::read(char* to, std::size_t room) {
  window_.out = to;
  window_.out_size = room;
  while (window_.out_size > 0 && damage_.empty()) {
    if (window_.in_size == 0 && !refill()) break;
    if (!inside_ && !begin_next()) break;
    const Step step = unpack(window_);
    inside_ = step == Step::more;
    if (step == Step::damaged) damage_ = "its " + std::string(kind_) + " data are not as they were written";
  }
  return room - window_.out_size;
}

/// Goes on reading behind what is left. False at the end of the file.
bool CompressedFile::refill() {
  const std::size_t kept = window_.in_size;
  std::memmove(buffer_.data(), window_.in, kept);
  const std::size_t read = bytes_.read(buffer_.data() + kept, buffer_.size() - kept);
  window_.in = buffer_.data();
  window_.in_size += read;
  if (read == 0) damage_ = bytes_.damage();
  if (read == 0 && inside_ && damage_.empty()) damage_ = "it ends early";
  return read > 0;
}

/// False where nothing follows but zeros, with which blocks are filled up.
bool CompressedFile::begin_next() {
  do {
    while (any_ && window_.in_size > 0 && *window_.in == '\0') ++window_.in, --window_.in_size;
  } while (window_.in_size < mark_.size() && refill());
  const std::string_view rest(window_.in, window_.in_size);
  if (rest.starts_with(mark_)) {
    begin_stream();
    return inside_ = any_ = true;
  }
  if (!rest.empty() || !any_)
    damage_ = any_ ? "something else follows its " + std::string(kind_) + " data" : "it ends early";
  return false;
}

}  // namespace entente::eventdata
