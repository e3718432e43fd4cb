#include "results/csv.h"
#include "results/outputs.h"

namespace entente {

void write_series(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::series);
  for (std::size_t k = 0; k < c.dates.size(); ++k)
    for (std::size_t s = 0; s < c.series(); ++s) {
      const Statistics& v = results.summary.at(k, s);
      csv.row(to_string(c.dates[k]), series_name(c, s), v.mean, v.sd, v.p05, v.p25, v.p50, v.p75, v.p95);
    }
  csv.close();
}

}  // namespace entente
