#include "services/check_contents.h"

#include <entente/interchange.h>

#include "explore/parts.h"
#include "explore/stored_exploration.h"
#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente {
namespace {

void check_part(const std::filesystem::path& folder) {
  const ShardFolder part = read_shard(folder);
  Broadcast nobody({});
  read_records(part, open_scenario(folder, part.manifest).model.catalogue(), nobody);
}

}  // namespace

void check_contents(const std::filesystem::path& folder) {
  if (explore::is_exploration(folder))
    explore::StoredExploration{folder};  // its answer is checked by asking again
  else if (explore::is_exploration_part(folder))
    explore::read_part(folder);
  else if (is_part(folder))
    check_part(folder);
  else
    check_results(folder);
}

}  // namespace entente
