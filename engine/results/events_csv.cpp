#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

void write_events(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::events);
  for (std::size_t k = 0; k < c.steps(); ++k)
    for (std::size_t cause = 0; cause < c.causes.size(); ++cause)
      if (const double mean = results.summary.events[k * c.causes.size() + cause]; mean > 0)
        csv.row(to_string(c.dates[k]), c.causes[cause].id, c.causes[cause].type, mean);
  csv.close();
}

}  // namespace entente
