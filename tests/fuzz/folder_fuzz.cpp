/// Folders of results read back: tables, records, the evolution of relations.
#include "folders.h"
#include "results/csv_table.h"
#include "results/stored_run.h"

using namespace entente;

namespace {

void read_tables(const std::filesystem::path& folder) {
  for (const char* file : {"series.csv", "causes.csv", "outcomes.csv"}) {
    const CsvTable table(folder / file);
    const std::size_t mean = table.column("mean");
    for (std::size_t row = 0; row < table.rows(); ++row) table.number(row, mean);
  }
}

void read_part_of(const std::filesystem::path& folder) {
  const ShardFolder part = read_shard(folder);
  const fuzz::World world = fuzz::read_world(folder / "scenario.json");
  CollectorOptions options = collector_options({true, false, {}, true});
  options.sample_bytes = options.evolution_bytes = 1U << 20U;
  Collector collector(world.model.catalogue(), part.manifest.runs, options);
  read_records(part, world.model.catalogue(), collector);
}

constexpr fuzz::Read reads[] = {
    [](const std::filesystem::path& folder) { const StoredRun opened(folder); }, read_tables,
    [](const std::filesystem::path& folder) { read_evolution(folder); }, read_part_of};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::fuzz_folders(data, size, reads);
}
