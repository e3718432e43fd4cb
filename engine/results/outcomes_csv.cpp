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

void write_outcomes(const Results& results, const std::filesystem::path& file) {
  const Catalogue& c = results.collector.catalogue();
  CsvFile csv(file);
  csv.row("outcome", "over", "kind", "value", "low", "high", "runs", "mean", "sd", "p05", "p25", "p50", "p75",
          "p95", "date_p05", "date_p50", "date_p95", "label");
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) {
    const auto& info = c.outcomes[k];
    const OutcomeSummary& o = results.summary.outcomes[k];
    const Statistics& v = o.values;
    csv.row(info.id, spelling(info.over), kind(info), o.value, o.interval.low, o.interval.high,
            std::uint64_t{o.reached}, v.mean, v.sd, v.p05, v.p25, v.p50, v.p75, v.p95, date_of(c, info, v.p05),
            date_of(c, info, v.p50), date_of(c, info, v.p95), info.label);
  }
  csv.close();
}

}  // namespace entente
