#include <nlohmann/json.hpp>

#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

namespace {

/// Of folders of results: a reader refuses a higher one. Folders without a number are of format 1.
constexpr int format = 1;

}  // namespace

std::string manifest_json(const Manifest& m) {
  nlohmann::ordered_json json{
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
  if (m.part.of > 1) json["shard"] = {{"part", m.part.number}, {"of", m.part.of}, {"block", m.block}};
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
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
  json.at("seed").get_to(m.seed);
  json.at("runs").get_to(m.runs);
  json.at("quantile_runs").get_to(m.quantile_runs);
  m.evolution_runs = json.value("evolution_runs", std::size_t{0});
  json.at("started").get_to(m.started);
  json.at("seconds").get_to(m.seconds);
  json.at("command").get_to(m.command);
  if (!json.contains("shard")) return m;
  json.at("shard").at("part").get_to(m.part.number);
  json.at("shard").at("of").get_to(m.part.of);
  json.at("shard").at("block").get_to(m.block);
  return m;
}

void write_manifest(const Results& results, const std::filesystem::path& file) {
  TextFile text(file);
  text.write(manifest_json(results.manifest) + "\n");
  text.close();
}

}  // namespace entente
