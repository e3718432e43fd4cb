#include "cli/merge_explorations.h"

#include "cli/explored.h"
#include "cli/interrupt.h"
#include "explore/parts.h"

namespace entente::cli {

int merge_explorations(const Arguments& arguments, const std::string& out) {
  for (const char* option : {"save-trajectories", "relations"})
    if (arguments.has(option))
      arguments.wrong(std::string("--") + option + " is for shards of ensembles, not of explorations");
  const std::vector<explore::PartFolder> parts = explore::read_parts(arguments.files());
  std::vector<std::filesystem::path> read;
  for (const explore::PartFolder& part : parts)
    read.push_back(std::filesystem::weakly_canonical(std::filesystem::absolute(part.folder)) /
                   explore::part_file);
  ExplorationFolder target(arguments, out, read);
  const auto merged = explore::merge_parts(parts, &interrupted());
  leave_if_interrupted();
  return answered(arguments, merged->origins, merged->scenario, &merged->outcomes, merged->answer, target);
}

}  // namespace entente::cli
