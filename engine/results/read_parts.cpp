/// The parts of one ensemble.
#include <entente/results.h>

#include "results/part_order.h"

namespace entente {
namespace {

PartIdentity identity(const ShardFolder& part) {
  const Manifest& m = part.manifest;
  return {part.folder,
          m.shard,
          {{"version of entente", m.program_version},
           {"scenario", m.scenario_hash},
           {"seed", std::to_string(m.seed)},
           {"number of runs", std::to_string(m.runs)},
           {"size of blocks", std::to_string(m.block)},
           {"number of shards", std::to_string(m.shard.of)},
           {"evolution of relations", m.evolution_runs > 0 ? "kept" : "not kept"}}};
}

}  // namespace

std::vector<ShardFolder> read_shards(std::span<const std::string> folders) {
  std::vector<ShardFolder> parts, in_order;
  std::vector<PartIdentity> identities;
  for (const std::string& folder : folders) {
    parts.push_back(read_shard(folder));
    identities.push_back(identity(parts.back()));
  }
  for (const std::size_t k : order_of_parts(identities)) in_order.push_back(std::move(parts[k]));
  return in_order;
}

}  // namespace entente
