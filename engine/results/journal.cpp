#include "results/journal.h"

#include <fmt/format.h>

#include "ensemble/record_bytes.h"
#include "results/check_record.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

/// Everything that decides on the bytes of a record.
std::string identity_of(const Manifest& m, const EnsembleOptions& o) {
  return fmt::format(
      "entente journal 1, version {}, scenario {}, seed {}, runs {}, part {} of {}, block {}, "
      "relations {}, evolution {}",
      m.program_version, m.scenario_hash, o.seed, o.runs, o.shard.number, o.shard.of, o.lanes,
      o.record.relations, o.record.evolution);
}

}  // namespace

Journal::Journal(const fs::path& folder, const Manifest& manifest, const EnsembleOptions& options, bool replace)
    : file_(folder, identity_of(manifest, options), "ensemble", replace), options_(options) {}

/// The bytes of the next whole record; nothing where there is none.
std::string Journal::next_record() {
  std::string bytes = file_.read(record_head);
  if (bytes.size() != record_head) return "";
  constexpr std::uint64_t most = std::uint64_t{1} << 40;
  const std::size_t size = record_size(bytes);
  if (size <= record_head || size > most || size - record_head > file_.left()) return "";
  bytes += file_.read(size - record_head);
  return bytes.size() == size ? bytes : "";
}

std::size_t Journal::hand_over(const Catalogue& catalogue, Sink& sink) {
  const std::size_t first = runs_of(options_).first;
  std::size_t runs = 0;
  file_.to_first_record();
  std::size_t good = file_.at();
  for (std::string bytes = next_record(); !bytes.empty(); bytes = next_record()) {
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
    good = file_.at();
  }
  file_.end_at(good);
  return runs;
}

void Journal::receive(const BlockRecord& block) { file_.append(bytes_of(block)); }

}  // namespace entente
