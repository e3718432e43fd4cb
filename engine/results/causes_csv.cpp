#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

void write_causes(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::causes);
  for (std::size_t w = 0; w < c.watched.size(); ++w)
    for (const CauseSummary& s : results.summary.causes[w])
      csv.row(c.watched[w].name, c.causes[s.cause].id, to_string(c.causes[s.cause].kind), s.mean, s.p05, s.p95, s.acted);
  csv.close();
}

}  // namespace entente
