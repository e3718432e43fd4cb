#include <entente/results.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <tuple>

#include "base/parallel_for.h"

namespace entente {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// The quantiles of the runs that were kept, with the mean and deviation of all.
Statistics of_all(Statistics kept, double mean, double sd) {
  kept.mean = mean;
  kept.sd = sd;
  return kept;
}

/// Of the values that are held, but for those of `first` that never came.
Statistics outcome_values(std::span<const double> sample, bool first) {
  std::vector<double> values(sample.begin(), sample.end());
  if (first) std::erase_if(values, [](double years) { return std::isnan(years); });
  return statistics(values);
}

/// What it comes to, and its interval, which a single run does not have.
std::pair<double, Interval> value_of(const OutcomeSummary& o, std::size_t hits, std::size_t runs) {
  if (!o.share) return {o.values.mean, mean_interval(o.values.mean, o.values.sd, runs)};
  const double share = static_cast<double>(hits) / static_cast<double>(runs);
  return {share, runs > 1 ? wilson_interval(hits, runs) : Interval{no_value, no_value}};
}

/// A probability, a share of the runs that reached it (`first`), or a mean. `tally` is of all runs, `values` of
/// those that are held.
OutcomeSummary summary_of(const Catalogue::OutcomeInfo& info, const Tally& tally, const Statistics& values,
                          std::size_t runs) {
  const bool first = info.over == TimeAggregate::first;
  OutcomeSummary o;
  o.share = first || info.boolean;
  o.reached = first ? tally.count : runs;
  o.values = values;
  o.strays = {tally.infinite, first ? 0 : runs - tally.count};
  if (o.strays.any()) {
    o.value = o.interval.low = o.interval.high = o.values.mean = o.values.sd = no_value;
    return o;
  }
  std::tie(o.value, o.interval) = value_of(o, first ? tally.count : tally.ones, runs);
  return o;
}

OutcomeSummary outcome_of(const Collector& collector, std::size_t number) {
  const auto& info = collector.catalogue().outcomes[number];
  const auto sample = collector.outcomes().row(number);
  if (collector.keeps_all()) return summarise_outcome(info, sample);
  const Tally& tally = collector.all_runs().outcomes[number];
  const Statistics kept = outcome_values(sample, info.over == TimeAggregate::first);
  return summary_of(info, tally, std::isnan(kept.mean) ? kept : of_all(kept, tally.mean, tally.sd()),
                    collector.runs());
}

Statistics summarise_series(const Collector& collector, std::size_t row) {
  const Statistics kept = statistics(collector.series().row(row));
  if (collector.keeps_all()) return kept;
  return of_all(kept, collector.all_runs().series.mean(row), collector.all_runs().series.sd(row));
}

/// Rows are shared out among the threads, each to one place: the largest part of a summary.
std::vector<Statistics> summarise_all_series(const Collector& collector) {
  std::vector<Statistics> all(collector.series().rows());
  constexpr std::size_t worth_a_thread = 1 << 18;
  const bool many = all.size() * collector.kept_runs() > worth_a_thread;
  parallel_for(all.size(), many ? collector.threads() : 1,
               [&](std::size_t r) { all[r] = summarise_series(collector, r); });
  return all;
}

std::size_t times_acted(const Collector& collector, std::size_t row) {
  if (!collector.keeps_all()) return collector.all_runs().ledger[row].other_than_zero;
  const auto changes = collector.ledger().row(row);
  return changes.size() - static_cast<std::size_t>(std::count(changes.begin(), changes.end(), 0.0));
}

CauseSummary summarise_cause(const Collector& collector, std::size_t cause, std::size_t row) {
  const Statistics s = statistics(collector.ledger().row(row));
  const double mean = collector.keeps_all() ? s.mean : collector.all_runs().ledger[row].mean;
  const double acted = static_cast<double>(times_acted(collector, row)) / static_cast<double>(collector.runs());
  return {cause, mean, s.p05, s.p95, acted};
}

std::vector<CauseSummary> causes_of(const Collector& collector, std::size_t watched) {
  std::vector<CauseSummary> causes;
  const std::size_t count = collector.catalogue().causes.size();
  for (std::size_t cause = 0; cause < count; ++cause) {
    const std::size_t row = watched * count + cause;
    if (times_acted(collector, row) > 0) causes.push_back(summarise_cause(collector, cause, row));
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

OutcomeSummary summarise_outcome(const Catalogue::OutcomeInfo& info, std::span<const double> values) {
  Tally tally;
  for (const double value : values) tally.add(value);
  return summary_of(info, tally, outcome_values(values, info.over == TimeAggregate::first), values.size());
}

Summary summarise(const Collector& collector) {
  const Catalogue& c = collector.catalogue();
  Summary summary;
  summary.runs = collector.runs();
  summary.quantile_runs = collector.kept_runs();
  for (std::size_t k = 0; k < c.outcomes.size(); ++k) summary.outcomes.push_back(outcome_of(collector, k));
  summary.series_a_date = collector.catalogue().series();
  summary.series = summarise_all_series(collector);
  for (std::size_t w = 0; w < c.watched.size(); ++w) summary.causes.push_back(causes_of(collector, w));
  for (const std::uint64_t count : collector.events())
    summary.events.push_back(static_cast<double>(count) / static_cast<double>(summary.runs));
  summary.max_means = collector.max_means();
  for (std::size_t r = 0; collector.has_relations() && r < c.relations.size(); ++r)
    add_relation(collector, r, summary.relations);
  return summary;
}

Date date_after(Date start, double years) {
  return start + std::chrono::days(std::lround(years * days_per_year));
}

}  // namespace entente
