#include "explore/parts.h"

#include <fmt/format.h>

#include <limits>

#include "base/text_file.h"
#include "explore/explored_scenario.h"
#include "explore/origins_json.h"
#include "explore/part_records.h"
#include "explore/request_json.h"
#include "results/hashes.h"
#include "results/part_order.h"
#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A number of a part: from 1 on, and no more than runs there can be.
std::size_t part_number(const Json& json) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  const std::uint64_t number = json.is_number_unsigned() ? json.get<std::uint64_t>() : 0;
  if (number < 1 || number > most) throw std::runtime_error("it is no part");
  return number;
}

Origins part_origins(const Json& json, const fs::path& folder) {
  Origins origins = origins_of(json);
  origins.request = request_in(json.at("request"), folder);
  origins.shard = {part_number(json.at("shard").at("part")), part_number(json.at("shard").at("of"))};
  if (origins.shard.number > origins.shard.of) throw std::runtime_error("it is no part");
  return origins;
}

Origins origins_in(const fs::path& folder) {
  const fs::path file = folder / part_file;
  const std::string text = text_of(file);
  std::string other;
  try {
    const Json json = Json::parse(text);
    other = other_format_text(json.at("format").get<std::size_t>());
    if (other.empty()) return part_origins(json, folder);
  } catch (const std::exception&) {
    throw_damaged(file, "it is not what entente writes");
  }
  throw ReadError(folder.string() + other);
}

PartIdentity identity(const PartFolder& part) {
  const Origins& o = part.origins;
  return {part.folder,
          o.shard,
          {{"version of entente", o.program_version},
           {"scenario", o.scenario_hash},
           {"question", o.request.question},
           {"seed", std::to_string(o.request.seed)},
           {"request", request_json(o.request).dump(-1, ' ', true)},
           {"number of shards", std::to_string(o.shard.of)}}};
}

}  // namespace

bool is_exploration_part(const fs::path& folder) { return fs::is_regular_file(folder / part_file); }

void write_part(const Origins& origins, const Scenario& scenario, const fs::path& folder) {
  Json json = origins_json(origins);
  json["shard"] = {{"part", origins.shard.number}, {"of", origins.shard.of}};
  write_text(folder / part_file, dumped(json) + "\n");
  write_explored_scenario(scenario, folder);
  write_design(origins.request, folder);
}

PartFolder read_part(const fs::path& folder) {
  require_own_folder(folder);
  if (!is_exploration_part(folder))
    throw ReadError(
        fmt::format("{} is no shard of an exploration (no {}; 'entente explore --shard K/N' writes one)",
                    folder.string(), part_file));
  require_files(folder, {"scenario.json", part_records_file});
  require_unchanged(folder, part_records_file);
  PartFolder part{folder, origins_in(folder)};
  explored_scenario(folder, part.origins.scenario_hash);
  for (PartReader records(folder); records.next();) {
  }
  return part;
}

void refuse_part(const fs::path& folder) {
  const Shard part = read_part(folder).origins.shard;
  throw ReadError(fmt::format("{} is shard {} of {} of an exploration; 'entente merge' puts them together",
                              folder.string(), part.number, part.of));
}

std::vector<PartFolder> read_parts(std::span<const std::string> folders) {
  std::vector<PartFolder> parts, in_order;
  std::vector<PartIdentity> identities;
  for (const std::string& folder : folders) {
    parts.push_back(read_part(folder));
    identities.push_back(identity(parts.back()));
  }
  for (const std::size_t k : order_of_parts(identities)) in_order.push_back(std::move(parts[k]));
  return in_order;
}

}  // namespace entente::explore
