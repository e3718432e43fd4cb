/// What names in event data became, as a table.
#include <entente/interchange.h>

#include "results/csv.h"

namespace entente {

void write_actors_found(const std::vector<ActorFound>& found, const std::filesystem::path& file) {
  CsvFile csv(file);
  csv.row("name", "country", "actor", "rule", "times", "near");
  for (const ActorFound& actor : found)
    csv.row(actor.name, actor.country, actor.code, actor.rule, std::uint64_t{actor.times}, actor.near);
  csv.close();
}

}  // namespace entente
