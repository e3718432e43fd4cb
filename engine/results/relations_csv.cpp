#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

void write_relations(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::relations);
  for (const RelationSummary& r : results.summary.relations)
    csv.row(c.relations[r.relation].name, c.actors[r.from], c.actors[r.to], r.start, r.end, r.sd);
  csv.close();
}

}  // namespace entente
