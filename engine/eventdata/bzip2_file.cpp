#include <bzlib.h>
#include <entente/diagnostics.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "eventdata/packed_file.h"

namespace entente::eventdata {
namespace {

/// One stream after the other, as several processors write them.
class Bzip2File : public PackedFile {
 public:
  explicit Bzip2File(const std::filesystem::path& file) : file_(file, std::ios::binary) {
    if (!file_) throw FileError(file.string() + ": it cannot be opened");
    begin();
  }
  ~Bzip2File() override { BZ2_bzDecompressEnd(&stream_); }

  std::size_t read(char* to, std::size_t room) override {
    stream_.next_out = to;
    stream_.avail_out = static_cast<unsigned>(room);
    while (stream_.avail_out > 0 && damage_.empty()) {
      if (stream_.avail_in == 0 && !refill()) break;
      if (ended_) next_stream();
      const int result = BZ2_bzDecompress(&stream_);
      ended_ = result == BZ_STREAM_END;
      if (result != BZ_OK && !ended_) damage_ = "its bzip2 data are not as they were written";
    }
    return room - stream_.avail_out;
  }
  std::string damage() const override { return damage_; }

 private:
  void begin() { BZ2_bzDecompressInit(&stream_, 0, 0); }

  void next_stream() {
    const bz_stream kept = stream_;
    BZ2_bzDecompressEnd(&stream_);
    stream_ = {};
    begin();
    stream_.next_in = kept.next_in;
    stream_.avail_in = kept.avail_in;
    stream_.next_out = kept.next_out;
    stream_.avail_out = kept.avail_out;
    ended_ = false;
  }

  bool refill() {
    file_.read(buffer_.data(), buffer_.size());
    stream_.next_in = buffer_.data();
    stream_.avail_in = static_cast<unsigned>(file_.gcount());
    if (stream_.avail_in == 0 && !ended_) damage_ = "it ends early";
    return stream_.avail_in > 0;
  }

  std::ifstream file_;
  bz_stream stream_{};
  std::array<char, std::size_t{1} << 16U> buffer_{};
  bool ended_ = false;
  std::string damage_;
};

}  // namespace

std::unique_ptr<PackedFile> open_bzip2(const std::filesystem::path& file) {
  return std::make_unique<Bzip2File>(file);
}

}  // namespace entente::eventdata
