#include "results/journal_file.h"

#include <entente/diagnostics.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/hidden_name.h"
#include "numeric/checksum.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

/// Padded to whole words; its checksum follows it.
std::string signed_line(std::string text) {
  text += '\n';
  text.resize((text.size() + 7) / 8 * 8, ' ');
  const std::uint64_t sum = numeric::checksum(text);
  return text.append(reinterpret_cast<const char*>(&sum), sizeof sum);
}

fs::path journal_beside(const fs::path& folder) {
  fs::path path = fs::absolute(folder).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.parent_path() / (hidden_name(path.filename().string()) + ".journal");
}

}  // namespace

JournalFile::JournalFile(const fs::path& folder, std::string identity, std::string kind, bool replace)
    : path_(journal_beside(folder)), identity_(signed_line(std::move(identity))), kind_(std::move(kind)) {
  const int file = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) fail(std::strerror(errno));
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    fail("another process is at work on these results");
  }
  file_ = ::fdopen(file, "r+b");
  if (!file_) fail(std::strerror(errno));
  open(replace);
}

JournalFile::~JournalFile() {
  if (file_) std::fclose(file_);
}

/// Of the line fewer bytes are there where its maker was killed before it had told.
void JournalFile::open(bool replace) {
  const std::string found = read(identity_.size());
  if (found == identity_) return;
  if (!replace && !identity_.starts_with(found)) {
    let_go();
    refuse();
  }
  start_anew();
}

/// Of the file: a constructor that throws leaves no object to do it.
void JournalFile::let_go() {
  std::fclose(file_);
  file_ = nullptr;
}

void JournalFile::refuse() const {
  fail("it is the journal of another " + kind_ + " (or it is damaged); --force starts it anew");
}

void JournalFile::fail(const std::string& why) const {
  throw WriteError("cannot write " + path_.string() + ": " + why);
}

void JournalFile::start_anew() {
  std::rewind(file_);
  if (::ftruncate(::fileno(file_), 0) != 0) fail(std::strerror(errno));
  append(identity_);
}

void JournalFile::to_first_record() { std::fseek(file_, static_cast<long>(identity_.size()), SEEK_SET); }

std::string JournalFile::read(std::size_t bytes) {
  std::string found(bytes, '\0');
  found.resize(std::fread(found.data(), 1, found.size(), file_));
  return found;
}

std::size_t JournalFile::at() const { return static_cast<std::size_t>(std::ftell(file_)); }

std::size_t JournalFile::left() const {
  std::error_code error;
  const std::uintmax_t whole = fs::file_size(path_, error);
  return error || whole < at() ? 0 : static_cast<std::size_t>(whole - at());
}

void JournalFile::end_at(std::size_t byte) {
  std::fflush(file_);
  if (::ftruncate(::fileno(file_), static_cast<off_t>(byte)) != 0) fail(std::strerror(errno));
  std::fseek(file_, static_cast<long>(byte), SEEK_SET);
}

void JournalFile::append(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size() || std::fflush(file_) != 0)
    fail(std::strerror(errno));
}

void JournalFile::remove() {
  std::error_code ignored;  // what stays behind is of no harm: the next run knows it
  fs::remove(path_, ignored);
}

}  // namespace entente
