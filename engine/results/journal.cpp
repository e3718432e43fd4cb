#include "results/journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/hidden_name.h"
#include "ensemble/record_bytes.h"
#include "numeric/checksum.h"
#include "results/check_record.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

/// Everything that decides on the bytes of a record, padded to whole words; its checksum follows it.
std::string identity_of(const Manifest& m, const EnsembleOptions& o) {
  std::string text = fmt::format(
      "entente journal 1, version {}, scenario {}, seed {}, runs {}, part {} of {}, block {}, "
      "relations {}, evolution {}\n",
      m.program_version, m.scenario_hash, o.seed, o.runs, o.shard.number, o.shard.of, o.lanes,
      o.record.relations, o.record.evolution);
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

Journal::Journal(const fs::path& folder, const Manifest& manifest, const EnsembleOptions& options, bool replace)
    : path_(journal_beside(folder)), identity_(identity_of(manifest, options)), options_(options) {
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

Journal::~Journal() {
  if (file_) std::fclose(file_);
}

void Journal::open(bool replace) {
  const std::string found = beginning();
  if (found == identity_) return;
  if (!replace && !identity_.starts_with(found))
    give_up("it is the journal of another ensemble (or it is damaged); --force starts it anew");
  start_anew();
}

/// Lets go of the file first: a constructor that throws leaves no object to do it.
void Journal::give_up(const std::string& why) {
  std::fclose(file_);
  file_ = nullptr;
  fail(why);
}

void Journal::fail(const std::string& why) const {
  throw WriteError("cannot write " + path_.string() + ": " + why);
}

/// As many bytes as tell the ensemble; fewer where there are no more: of an empty file, or of one whose maker
/// was killed before it had told.
std::string Journal::beginning() {
  std::string found(identity_.size(), '\0');
  found.resize(std::fread(found.data(), 1, found.size(), file_));
  return found;
}

void Journal::start_anew() {
  std::rewind(file_);
  if (::ftruncate(::fileno(file_), 0) != 0) fail(std::strerror(errno));
  write(identity_);
}

/// The bytes of the next whole record; nothing where there is none.
std::string Journal::next_record() {
  std::string bytes(record_head, '\0');
  if (std::fread(bytes.data(), 1, record_head, file_) != record_head) return "";
  constexpr std::size_t most = std::size_t{1} << 40;
  const std::size_t size = record_size(bytes), at = static_cast<std::size_t>(std::ftell(file_));
  std::error_code error;
  const std::size_t whole = fs::file_size(path_, error);
  if (size <= record_head || size > most || at - record_head + size > whole) return "";
  bytes.resize(size);
  return std::fread(bytes.data() + record_head, 1, size - record_head, file_) == size - record_head ? bytes
                                                                                                    : "";
}

std::size_t Journal::hand_over(const Catalogue& catalogue, Sink& sink) {
  const std::size_t first = runs_of(options_).first;
  std::size_t runs = 0, good = identity_.size();
  std::fseek(file_, static_cast<long>(good), SEEK_SET);
  for (std::string bytes = next_record(); !bytes.empty(); bytes = next_record()) {
    const std::size_t size = bytes.size();
    try {
      std::string_view rest = bytes;
      const BlockRecord record = take_record(rest);
      check_record(record, catalogue, options_, first + runs);
      sink.receive(record);
      runs += record.lanes;
    } catch (const WriteError&) {
      throw;
    } catch (const std::runtime_error&) {
      break;  // torn or altered: made again, with all after it
    }
    good += size;
  }
  std::fflush(file_);
  if (::ftruncate(::fileno(file_), static_cast<off_t>(good)) != 0) fail(std::strerror(errno));
  std::fseek(file_, static_cast<long>(good), SEEK_SET);
  return runs;
}

void Journal::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size() || std::fflush(file_) != 0)
    fail(std::strerror(errno));
}

void Journal::receive(const BlockRecord& block) { write(bytes_of(block)); }

void Journal::remove() {
  std::error_code ignored;  // what stays behind is of no harm: the next run knows it
  fs::remove(path_, ignored);
}

}  // namespace entente
