/// Parts of an ensemble: their records, kept in one file as they come.
#include <fmt/format.h>

#include <fstream>

#include "base/text_file.h"
#include "ensemble/record_bytes.h"
#include "results/check_record.h"
#include "results/first_runs.h"
#include "results/hashes.h"
#include "results/outputs.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

constexpr const char* records_file = "records.bin";

class Records final : public Stream {
 public:
  explicit Records(const fs::path& file) : file_(file) {}
  void receive(const BlockRecord& block) override { file_.write(bytes_of(block)); }
  void close() override { file_.close(); }

 private:
  TextFile file_;
};

/// The bytes of one record after the other, each no longer than what is left of the file.
class RecordReader {
 public:
  explicit RecordReader(const fs::path& file)
      : in_(file, std::ios::binary), left_(fs::file_size(file)), head_(record_head, '\0') {}

  /// Reads the head of the next record; false at the end of the file.
  bool next() {
    if (left_ == 0) return false;
    in_.read(head_.data(), record_head);
    size_ = in_ ? record_size(head_) : 0;
    if (size_ <= record_head || size_ > left_) throw_cut_off();
    left_ -= size_;
    return true;
  }
  void skip() { in_.seekg(static_cast<std::streamoff>(size_ - record_head), std::ios::cur); }
  BlockRecord record() {
    std::string bytes = head_;
    bytes.resize(size_);
    in_.read(bytes.data() + record_head, static_cast<std::streamsize>(size_ - record_head));
    if (!in_) throw_cut_off();
    std::string_view rest = bytes;
    return take_record(rest);
  }

 private:
  [[noreturn]] static void throw_cut_off() {
    throw std::runtime_error("a record of runs is cut off or damaged");
  }
  std::ifstream in_;
  std::uintmax_t left_;
  std::string head_;
  std::size_t size_ = 0;
};

EnsembleOptions options_of(const Manifest& m) {
  EnsembleOptions options;
  options.runs = m.runs;
  options.lanes = m.block;
  options.shard = m.shard;
  options.record.evolution = m.evolution_runs > 0;
  options.record.relations = options.record.evolution;
  return options;
}

/// Calls `read` with the file of the records; what is wrong with it is told of that file.
template <typename Read>
void reading_records(const fs::path& folder, const Read& read) {
  try {
    read(folder / records_file);
  } catch (const WriteError&) {
    throw;
  } catch (const ReadError&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw ReadError((folder / records_file).string() + ": " + error.what());
  } catch (const std::invalid_argument&) {
    throw ReadError((folder / records_file).string() + ": its records do not fit the scenario");
  }
}

/// The seed of a part is that of its runs.
void check_first_record(const StoredScenario& stored) {
  reading_records(stored.folder, [&](const fs::path& file) {
    RecordReader reader(file);
    if (!reader.next()) return;
    const BlockRecord record = reader.record();
    const EnsembleOptions options = options_of(stored.manifest);
    check_record(record, stored.model.catalogue(), options, runs_of(options).first);
    check_record_made_again(stored, record);
  });
}

/// How many blocks the part has, before any is read.
void check_number_of_records(const fs::path& folder, const Manifest& m) {
  reading_records(folder, [&](const fs::path& file) {
    require_own_file(file);
    const RunRange runs = runs_of(options_of(m));
    const std::size_t wanted = (runs.size() + m.block - 1) / m.block;
    std::size_t found = 0;
    for (RecordReader reader(file); reader.next(); reader.skip()) ++found;
    if (found != wanted)
      throw std::runtime_error(fmt::format("it holds {} blocks of runs, not {}", found, wanted));
  });
}

}  // namespace

bool is_part(const fs::path& folder) { return fs::exists(folder / records_file); }

std::unique_ptr<Stream> open_records(const fs::path& folder) {
  return std::make_unique<Records>(folder / records_file);
}

ShardFolder read_shard(const fs::path& folder) {
  Manifest manifest = manifest_in(folder);
  if (!is_part(folder))
    throw ReadError(folder.string() +
                    " is no shard of an ensemble (no records.bin; 'entente run --shard K/N' writes one)");
  require_files(folder, {"scenario.json"});
  check_number_of_records(folder, manifest);
  const StoredScenario stored = open_scenario(folder, std::move(manifest));
  require_unchanged(folder, records_file);
  check_first_record(stored);
  return {folder, stored.manifest};
}

void read_records(const ShardFolder& part, const Catalogue& catalogue, Sink& sink) {
  reading_records(part.folder, [&](const fs::path& file) {
    const EnsembleOptions options = options_of(part.manifest);
    const RunRange runs = runs_of(options);
    std::size_t next = runs.first;
    for (RecordReader reader(file); reader.next();) {
      const BlockRecord record = reader.record();
      check_record(record, catalogue, options, next);
      next += record.lanes;
      sink.receive(record);
      sink.progress(next, options.runs);
    }
    if (next != runs.end)
      throw std::runtime_error(fmt::format("runs {} to {} are missing", next, runs.end - 1));
  });
}

}  // namespace entente
