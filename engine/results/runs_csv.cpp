#include <cmath>

#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

/// Where a scenario has no outcomes, one empty column without a name stands in their place: readers of
/// `run,<anything>,<outcomes>` always find a column of outcomes.
void write_header(const Catalogue& c, CsvFile& csv) {
  csv.field("run");
  for (const std::string& name : c.drawn_parameters) csv.field("parameter:" + name);
  for (const auto& outcome : c.outcomes) csv.field(outcome.id);
  if (c.outcomes.empty()) csv.field("");
  csv.end_row();
}

void write_outcome(const Catalogue::OutcomeInfo& info, double value, CsvFile& csv) {
  if (info.over == Over::first && std::isnan(value))
    csv.field("");
  else
    csv.field(value);
}

}  // namespace

void write_runs(const Results& results, const std::filesystem::path& file) {
  const Collector& collector = results.collector;
  const Catalogue& c = collector.catalogue();
  CsvFile csv(file);
  write_header(c, csv);
  for (std::size_t run = 0; run < collector.runs(); ++run) {
    csv.field(std::uint64_t{run});
    for (std::size_t p = 0; p < c.drawn_parameters.size(); ++p) csv.field(collector.parameters().row(p)[run]);
    for (std::size_t o = 0; o < c.outcomes.size(); ++o)
      write_outcome(c.outcomes[o], collector.outcomes().row(o)[run], csv);
    if (c.outcomes.empty()) csv.field("");
    csv.end_row();
  }
  csv.close();
}

}  // namespace entente
