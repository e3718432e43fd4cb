#include "cli/result_folder.h"

#include <entente/simulation.h>

#include <algorithm>

#include "cli/reading.h"

namespace entente::cli {

RunFolder trusted_folder(const std::filesystem::path& path) {
  RunFolder folder = read_folder(path);
  const Compiled compiled = read_variant(folder.scenario(), {});
  constexpr std::size_t enough = 8;
  const std::size_t lanes = std::min({best_lanes(compiled.model), enough, folder.manifest.runs});
  Simulation simulation(compiled.model, folder.manifest.seed, lanes, {false});
  check_folder(folder, compiled.scenario, compiled.model.catalogue(), simulation.run(0, lanes));
  return folder;
}

}  // namespace entente::cli
