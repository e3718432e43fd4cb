/// The parts of one ensemble: all there, each once, and of the same ensemble.
#include <entente/results.h>

#include <algorithm>

namespace entente {
namespace {

[[noreturn]] void refuse(const std::string& message) { throw DataError(message); }

/// What must be the same in all parts, and its value in one.
std::vector<std::pair<std::string, std::string>> identity(const Manifest& m) {
  return {{"version of entente", m.program_version},
          {"scenario", m.scenario_hash},
          {"seed", std::to_string(m.seed)},
          {"number of runs", std::to_string(m.runs)},
          {"size of blocks", std::to_string(m.block)},
          {"number of parts", std::to_string(m.shard.of)},
          {"evolution of relations", m.evolution_runs > 0 ? "kept" : "not kept"}};
}

void check_together(const ShardFolder& first, const ShardFolder& other) {
  const auto wanted = identity(first.manifest), found = identity(other.manifest);
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    if (wanted[k].second == found[k].second) continue;
    refuse(other.folder.string() + " does not belong to " + first.folder.string() + ": its " + wanted[k].first +
           " is " + found[k].second + ", not " + wanted[k].second);
  }
}

void check_complete(const std::vector<ShardFolder>& parts) {
  const std::size_t of = parts.front().manifest.shard.of;
  for (std::size_t k = 1; k < parts.size(); ++k) {
    const auto number = parts[k].manifest.shard.number;
    if (number == parts[k - 1].manifest.shard.number)
      refuse("part " + std::to_string(number) + " of " + std::to_string(of) +
             " is there twice: " + parts[k - 1].folder.string() + " and " + parts[k].folder.string());
  }
  for (std::size_t number = 1; number <= of; ++number)
    if (number > parts.size() || parts[number - 1].manifest.shard.number != number)
      refuse("part " + std::to_string(number) + " of " + std::to_string(of) + " is missing");
}

}  // namespace

std::vector<ShardFolder> read_shards(std::span<const std::string> folders) {
  std::vector<ShardFolder> parts;
  for (const std::string& folder : folders) parts.push_back(read_shard(folder));
  for (const ShardFolder& part : parts) check_together(parts.front(), part);
  std::stable_sort(parts.begin(), parts.end(), [](const ShardFolder& a, const ShardFolder& b) {
    return a.manifest.shard.number < b.manifest.shard.number;
  });
  check_complete(parts);
  return parts;
}

}  // namespace entente
