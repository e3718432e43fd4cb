#include <zlib.h>

#include "eventdata/compressed_file.h"

namespace entente::eventdata {
namespace {

class GzipFile : public CompressedFile {
 public:
  explicit GzipFile(FileBytes bytes) : CompressedFile(std::move(bytes), "gzip", gzip_mark) {}
  ~GzipFile() override { inflateEnd(&stream_); }

 private:
  void begin_stream() override {
    constexpr int gzip_header = 16 + MAX_WBITS;
    inflateEnd(&stream_);
    stream_ = {};
    inflateInit2(&stream_, gzip_header);
  }

  Step unpack(Window& window) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(window.in));
    stream_.avail_in = static_cast<uInt>(window.in_size);
    stream_.next_out = reinterpret_cast<Bytef*>(window.out);
    stream_.avail_out = static_cast<uInt>(window.out_size);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    window = {reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in,
              reinterpret_cast<char*>(stream_.next_out), stream_.avail_out};
    return result == Z_STREAM_END ? Step::end : result == Z_OK ? Step::more : Step::damaged;
  }

  z_stream stream_{};
};

}  // namespace

std::unique_ptr<PackedFile> open_gzip(FileBytes bytes) { return std::make_unique<GzipFile>(std::move(bytes)); }

}  // namespace entente::eventdata
