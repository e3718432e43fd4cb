#include "base/atomic_file.h"

#include <entente/diagnostics.h>
#include <unistd.h>

#include "base/hidden_name.h"

namespace entente {
namespace fs = std::filesystem;

AtomicFile::AtomicFile(fs::path file)
    : file_(std::move(file)),
      partial_(file_.parent_path() /
               (hidden_name(file_.filename().string()) + ".partial-" + std::to_string(::getpid()))) {}

AtomicFile::~AtomicFile() {
  std::error_code ignored;
  if (!published_) fs::remove(partial_, ignored);
}

void AtomicFile::publish() {
  std::error_code error;
  fs::rename(partial_, file_, error);
  if (error) throw WriteError("cannot write " + file_.string() + ": " + error.message());
  published_ = true;
}

AtomicTextFile::AtomicTextFile(const fs::path& file) : place_(file), text_(place_.partial(), file.string()) {}

}  // namespace entente
