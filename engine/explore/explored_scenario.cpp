#include "explore/explored_scenario.h"

#include "base/text_file.h"
#include "results/read_folder.h"

namespace entente::explore {
namespace fs = std::filesystem;

void write_text(const fs::path& file, const std::string& content) {
  TextFile text(file);
  text.write(content);
  text.close();
}

void write_explored_scenario(const Scenario& scenario, const fs::path& folder) {
  write_text(explored_variation(folder).file, scenario.resolved);
  for (const Scenario::Table& ties : scenario.tables) write_text(folder / ties.file, ties.text);
}

void write_design(const Request& request, const fs::path& folder) {
  if (request.table) write_text(folder / design_file, request.table->text);
}

Scenario explored_scenario(const fs::path& folder, const std::string& hash) {
  const Variation variation = explored_variation(folder);
  Diagnostics said;
  Scenario scenario = load(variation.file, {}, said);
  if (scenario.hash != hash)
    throw ReadError(variation.file.string() + " is not the scenario that was explored");
  scenario.resolved = text_of(variation.file);
  return scenario;
}

}  // namespace entente::explore
