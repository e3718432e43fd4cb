#include <entente/results.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace entente {
namespace {

/// An outcome that is 0 or 1, or, for `first`, was reached or not.
OutcomeSummary share_of(std::size_t hits, std::size_t runs, const std::vector<double>& values) {
  const double share = static_cast<double>(hits) / static_cast<double>(runs);
  return {share, wilson_interval(hits, runs), true, values.size(), statistics(values)};
}

OutcomeSummary mean_of(std::span<const double> sample) {
  const Statistics values = statistics(sample);
  return {values.mean, mean_interval(values.mean, values.sd, sample.size()), false, sample.size(), values};
}

OutcomeSummary summarise_outcome(const Catalogue::OutcomeInfo& info, std::span<const double> sample) {
  std::vector<double> values(sample.begin(), sample.end());
  if (info.over == Over::first) {
    std::erase_if(values, [](double years) { return std::isnan(years); });
    return share_of(values.size(), sample.size(), values);
  }
  if (!info.boolean) return mean_of(sample);
  const auto hits = std::count(sample.begin(), sample.end(), 1.0);
  return share_of(static_cast<std::size_t>(hits), sample.size(), values);
}

CauseSummary summarise_cause(std::size_t cause, std::span<const double> changes) {
  const Statistics s = statistics(changes);
  const auto idle = std::count(changes.begin(), changes.end(), 0.0);
  const auto runs = static_cast<double>(changes.size());
  return {cause, s.mean, s.p05, s.p95, (runs - static_cast<double>(idle)) / runs};
}

std::vector<CauseSummary> causes_of(const Collector& collector, std::size_t watched) {
  std::vector<CauseSummary> causes;
  const std::size_t count = collector.catalogue().causes.size();
  for (std::size_t cause = 0; cause < count; ++cause) {
    const auto changes = collector.ledger().row(watched * count + cause);
    if (std::any_of(changes.begin(), changes.end(), [](double change) { return change != 0; }))
      causes.push_back(summarise_cause(cause, changes));
  }
  return causes;
}

void add_relation(const Collector& collector, std::size_t relation, std::vector<RelationSummary>& out) {
  const std::size_t n = collector.catalogue().actors.size();
  const bool symmetric = collector.catalogue().relations[relation].symmetric;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = symmetric ? i + 1 : 0; j < n; ++j) {
      const std::size_t cell = (relation * n + i) * n + j;
      if (i != j)
        out.push_back({relation, i, j, collector.start().mean(cell), collector.end().mean(cell),
                       collector.end().sd(cell)});
    }
}

}  // namespace

Summary summarise(const Collector& collector) {
  const Catalogue& c = collector.catalogue();
  Summary summary;
  summary.runs = collector.runs();
  for (std::size_t k = 0; k < c.outcomes.size(); ++k)
    summary.outcomes.push_back(summarise_outcome(c.outcomes[k], collector.outcomes().row(k)));
  for (std::size_t r = 0; r < collector.series().rows(); ++r)
    summary.series.push_back(statistics(collector.series().row(r)));
  for (std::size_t w = 0; w < c.watched.size(); ++w) summary.causes.push_back(causes_of(collector, w));
  for (const std::uint64_t count : collector.events())
    summary.events.push_back(static_cast<double>(count) / static_cast<double>(summary.runs));
  for (std::size_t r = 0; r < c.relations.size(); ++r) add_relation(collector, r, summary.relations);
  return summary;
}

Date date_after(Date start, double years) {
  return start + std::chrono::days(std::lround(years * days_per_year));
}

}  // namespace entente
