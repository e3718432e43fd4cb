#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/text_file.h"
#include "results/outputs.h"

namespace entente {

namespace {

/// Of folders of results: a reader refuses a higher one. Folders without a number are of format 1.
constexpr int format = 1;

nlohmann::ordered_json object_of(const Manifest& m) {
  return {
      {"program", "entente"},
      {"format", format},
      {"version", m.program_version},
      {"title", m.scenario_title},
      {"scenario", m.scenario_file},
      {"hash", m.scenario_hash},
      {"what_ifs", m.what_ifs},
      {"overrides", m.overrides},
      {"seed", m.seed},
      {"runs", m.runs},
      {"quantile_runs", m.quantile_runs},
      {"evolution_runs", m.evolution_runs},
      {"started", m.started},
      {"seconds", m.seconds},
      {"command", m.command},
  };
}

std::string dumped(const nlohmann::ordered_json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// What no manifest that was written says: a run count of 0, a part 3 of 2, blocks of more runs than can be
/// asked for.
void check_counts(const Manifest& m) {
  constexpr std::size_t max_runs = std::numeric_limits<std::uint32_t>::max(), max_in_block = 1024;
  const bool block = m.block >= 1 && m.block <= max_in_block;
  const bool part = block && m.shard.number >= 1 && m.shard.number <= m.shard.of && m.shard.of <= max_runs;
  if (m.runs < 1 || m.runs > max_runs || m.quantile_runs > m.runs || m.evolution_runs > m.runs || !part)
    throw std::runtime_error("its counts cannot be");
}

/// A setting is `PATH=VALUE`.
void check_origins(const Manifest& m, const nlohmann::json& json) {
  const auto sets = [](const std::string& setting) { return setting.find('=', 1) != std::string::npos; };
  if (json.value("program", "entente") != "entente" ||
      !std::all_of(m.overrides.begin(), m.overrides.end(), sets))
    throw std::runtime_error("nothing that comes from there");
}

/// A whole number that is not negative: where another stands, the parser would make one of it.
std::size_t count_in(const nlohmann::json& json) {
  if (!json.is_number_unsigned()) throw std::runtime_error("it is not a count");
  return json.get<std::size_t>();
}

}  // namespace

std::string manifest_json(const Manifest& m) {
  return m.shard.of > 1 ? part_manifest_json(m) : dumped(object_of(m));
}

std::string part_manifest_json(const Manifest& m) {
  nlohmann::ordered_json json = object_of(m);
  json["shard"] = {{"part", m.shard.number}, {"of", m.shard.of}, {"block", m.block}};
  return dumped(json);
}

Manifest manifest_of(const std::string& text) {
  const auto json = nlohmann::json::parse(text);
  if (json.value("format", format) > format) throw NewerFormat();
  Manifest m;
  json.at("version").get_to(m.program_version);
  json.at("title").get_to(m.scenario_title);
  json.at("scenario").get_to(m.scenario_file);
  json.at("hash").get_to(m.scenario_hash);
  json.at("what_ifs").get_to(m.what_ifs);
  json.at("overrides").get_to(m.overrides);
  m.seed = count_in(json.at("seed"));
  m.runs = count_in(json.at("runs"));
  m.quantile_runs = count_in(json.at("quantile_runs"));
  if (json.contains("evolution_runs")) m.evolution_runs = count_in(json.at("evolution_runs"));
  json.at("started").get_to(m.started);
  json.at("seconds").get_to(m.seconds);
  json.at("command").get_to(m.command);
  if (json.contains("shard")) {
    const auto& shard = json.at("shard");
    m.shard = {count_in(shard.at("part")), count_in(shard.at("of"))};
    m.block = count_in(shard.at("block"));
  }
  check_counts(m);
  check_origins(m, json);
  return m;
}

void write_manifest(const Results& results, const std::filesystem::path& file) {
  TextFile text(file);
  text.write(manifest_json(results.manifest) + "\n");
  text.close();
}

}  // namespace entente
