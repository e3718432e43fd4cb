#include <entente/diagnostics.h>
#include <zlib.h>

#include <algorithm>

#include "eventdata/packed_file.h"

namespace entente::eventdata {
namespace {

struct CloseGzip {
  void operator()(gzFile_s* file) const { gzclose(file); }
};

/// Plain bytes too.
class GzipFile : public PackedFile {
 public:
  explicit GzipFile(const std::filesystem::path& file) : file_(gzopen(file.c_str(), "rb")) {
    if (!file_) throw FileError(file.string() + ": it cannot be opened");
    constexpr unsigned buffer = 1U << 18U;
    gzbuffer(file_.get(), buffer);
  }
  std::size_t read(char* to, std::size_t room) override {
    return static_cast<std::size_t>(std::max(gzread(file_.get(), to, static_cast<unsigned>(room)), 0));
  }
  std::string damage() const override {
    int problem = Z_OK;
    const char* said = gzerror(file_.get(), &problem);
    if (problem == Z_OK || problem == Z_STREAM_END) return {};
    return problem == Z_BUF_ERROR ? "it ends early" : said;
  }

 private:
  std::unique_ptr<gzFile_s, CloseGzip> file_;
};

}  // namespace

std::unique_ptr<PackedFile> open_gzip(const std::filesystem::path& file) {
  return std::make_unique<GzipFile>(file);
}

}  // namespace entente::eventdata
