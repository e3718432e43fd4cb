/// Parts of an ensemble: their records, kept in one file as they come.
#include <fmt/format.h>

#include <fstream>

#include "ensemble/record_bytes.h"
#include "results/csv.h"
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

/// The next record of the file; nothing at its end.
std::optional<BlockRecord> next_record(std::ifstream& in, std::uintmax_t left) {
  std::string bytes(record_head, '\0');
  in.read(bytes.data(), record_head);
  if (in.gcount() == 0) return std::nullopt;
  const std::size_t size = in ? record_size(bytes) : 0;
  if (size <= record_head || size > left) throw std::runtime_error("a record of runs is cut off or damaged");
  bytes.resize(size);
  in.read(bytes.data() + record_head, static_cast<std::streamsize>(size - record_head));
  if (!in) throw std::runtime_error("a record of runs is cut off or damaged");
  std::string_view rest = bytes;
  return take_record(rest);
}

RunRange runs_of_part(const Manifest& m) {
  EnsembleOptions options;
  options.runs = m.runs;
  options.lanes = m.block;
  options.part = m.part;
  return runs_of(options);
}

}  // namespace

std::unique_ptr<Stream> open_records(const fs::path& folder) {
  return std::make_unique<Records>(folder / records_file);
}

PartFolder read_part(const fs::path& folder) {
  PartFolder part{folder, manifest_in(folder)};
  if (!fs::exists(folder / records_file))
    throw ReadError(folder.string() +
                    " is no part of an ensemble (no records.bin; 'entente run --shard K/N' writes one)");
  return part;
}

void read_records(const PartFolder& part, Sink& sink) {
  const RunRange runs = runs_of_part(part.manifest);
  std::ifstream in(part.folder / records_file, std::ios::binary);
  std::size_t next = runs.first;
  try {
    const std::uintmax_t bytes = fs::file_size(part.folder / records_file);
    while (const auto record = next_record(in, bytes - static_cast<std::uintmax_t>(in.tellg()))) {
      if (record->first_run != next) throw std::runtime_error("its runs are not in order");
      next += record->lanes;
      sink.receive(*record);
      sink.progress(next, part.manifest.runs);
    }
    if (next != runs.end)
      throw std::runtime_error(fmt::format("runs {} to {} are missing", next, runs.end - 1));
  } catch (const WriteError&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw ReadError((part.folder / records_file).string() + ": " + error.what());
  } catch (const std::invalid_argument&) {
    throw ReadError((part.folder / records_file).string() + ": its records do not fit the scenario");
  }
}

}  // namespace entente
