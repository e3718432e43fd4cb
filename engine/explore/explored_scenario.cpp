#include "explore/explored_scenario.h"

#include "base/text_file.h"
#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente::explore {
namespace fs = std::filesystem;

void write_explored_scenario(const Scenario& scenario, const fs::path& folder) {
  write_text(explored_variation(folder).file, scenario.resolved);
  for (const Scenario::Table& ties : scenario.tables) write_text(folder / ties.file, ties.text);
}

void write_design(const Request& request, const fs::path& folder) {
  if (request.table) write_text(folder / design_file, request.table->text);
}

Scenario explored_scenario(const fs::path& folder, const std::string& hash) {
  Diagnostics said;
  Scenario scenario = scenario_in(folder, hash, "explored", said);
  scenario.resolved = text_of(explored_variation(folder).file);
  return scenario;
}

}  // namespace entente::explore
