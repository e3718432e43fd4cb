#include "eventdata/gzip_file.h"

#include <entente/diagnostics.h>
#include <zlib.h>

#include <algorithm>

namespace entente::eventdata {

GzipFile::GzipFile(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw FileError(file.string() + ": it is a folder");
  file_.reset(gzopen(file.c_str(), "rb"));
  if (!file_) throw FileError(file.string() + ": it cannot be opened");
  constexpr unsigned buffer = 1U << 18U;
  gzbuffer(static_cast<gzFile>(file_.get()), buffer);
}

std::size_t GzipFile::read(char* to, std::size_t room) {
  const int read = gzread(static_cast<gzFile>(file_.get()), to, static_cast<unsigned>(room));
  return static_cast<std::size_t>(std::max(read, 0));
}

std::string GzipFile::damage() const {
  int problem = Z_OK;
  const char* said = gzerror(static_cast<gzFile>(file_.get()), &problem);
  if (problem == Z_OK || problem == Z_STREAM_END) return {};
  return problem == Z_BUF_ERROR ? "it ends early" : said;
}

void GzipFile::Close::operator()(void* file) const { gzclose(static_cast<gzFile>(file)); }

}  // namespace entente::eventdata
