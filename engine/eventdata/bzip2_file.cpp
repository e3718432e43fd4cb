#include <bzlib.h>

#include "eventdata/compressed_file.h"

namespace entente::eventdata {
namespace {

class Bzip2File : public CompressedFile {
 public:
  explicit Bzip2File(FileBytes bytes) : CompressedFile(std::move(bytes), "bzip2", bzip2_mark) {}
  ~Bzip2File() override { BZ2_bzDecompressEnd(&stream_); }

 private:
  void begin_stream() override {
    BZ2_bzDecompressEnd(&stream_);
    stream_ = {};
    BZ2_bzDecompressInit(&stream_, 0, 0);
  }

  Step unpack(Window& window) override {
    stream_.next_in = const_cast<char*>(window.in);
    stream_.avail_in = static_cast<unsigned>(window.in_size);
    stream_.next_out = window.out;
    stream_.avail_out = static_cast<unsigned>(window.out_size);
    const int result = BZ2_bzDecompress(&stream_);
    window = {stream_.next_in, stream_.avail_in, stream_.next_out, stream_.avail_out};
    return result == BZ_STREAM_END ? Step::end : result == BZ_OK ? Step::more : Step::damaged;
  }

  bz_stream stream_{};
};

}  // namespace

std::unique_ptr<PackedFile> open_bzip2(FileBytes bytes) {
  return std::make_unique<Bzip2File>(std::move(bytes));
}

}  // namespace entente::eventdata
