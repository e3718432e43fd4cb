#include <nlohmann/json.hpp>

#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

std::string manifest_json(const Manifest& m) {
  const nlohmann::ordered_json json{
      {"program", "entente"},
      {"version", m.program_version},
      {"title", m.scenario_title},
      {"scenario", m.scenario_file},
      {"hash", m.scenario_hash},
      {"what_ifs", m.what_ifs},
      {"overrides", m.overrides},
      {"seed", m.seed},
      {"runs", m.runs},
      {"quantile_runs", m.quantile_runs},
      {"started", m.started},
      {"seconds", m.seconds},
      {"command", m.command},
  };
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write_manifest(const Results& results, const std::filesystem::path& file) {
  TextFile text(file);
  text.write(manifest_json(results.manifest) + "\n");
  text.close();
}

}  // namespace entente
