#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

void write_rules(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::rules);
  for (std::size_t cause = 0; cause < c.causes.size(); ++cause)
    if (c.causes[cause].kind == CauseKind::rule)
      csv.row(c.causes[cause].id, c.causes[cause].type, results.summary.max_means[cause]);
  csv.close();
}

}  // namespace entente
