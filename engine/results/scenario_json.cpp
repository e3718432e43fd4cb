#include "base/text_file.h"
#include "results/outputs.h"

namespace entente {

void write_scenario(const Results& results, const std::filesystem::path& file) {
  TextFile text(file);
  text.write(results.scenario.resolved);
  if (!results.scenario.resolved.ends_with('\n')) text.write("\n");
  text.close();
  for (const Scenario::Table& table : results.scenario.tables) {
    TextFile beside(file.parent_path() / table.file);
    beside.write(table.text);
    beside.close();
  }
}

}  // namespace entente
