#include <cmath>

#include "results/csv.h"
#include "results/outputs.h"

namespace entente {
namespace {

std::string_view kind(const Catalogue::OutcomeInfo& info) {
  if (info.over == TimeAggregate::first) return "first";
  return info.boolean ? "probability" : "mean";
}

/// The date of a quantile of `first`; empty for other outcomes and where no run reached it.
std::string date_of(const Catalogue& c, const Catalogue::OutcomeInfo& info, double years) {
  if (info.over != TimeAggregate::first || std::isnan(years)) return "";
  return to_string(date_after(c.dates.front(), years));
}

}  // namespace

std::vector<std::string> outcome_row(const Catalogue& c, std::size_t k, const OutcomeSummary& o) {
  const auto& info = c.outcomes[k];
  const Statistics& v = o.values;
  std::vector<std::string> row{info.id, std::string(spelling(info.over)), std::string(kind(info))};
  for (const double value : {o.value, o.interval.low, o.interval.high}) row.push_back(number(value));
  row.push_back(std::to_string(o.reached));
  for (const double value : {v.mean, v.sd, v.p05, v.p25, v.p50, v.p75, v.p95}) row.push_back(number(value));
  for (const double years : {v.p05, v.p50, v.p95}) row.push_back(date_of(c, info, years));
  row.push_back(info.label);
  return row;
}

void write_outcomes(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.header(columns::outcomes);
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) {
    for (const std::string& text : outcome_row(c, k, results.summary.outcomes[k])) csv.field(text);
    csv.end_row();
  }
  csv.close();
}

}  // namespace entente
