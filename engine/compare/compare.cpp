/// Two ensembles, compared.
#include <entente/compare.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/parallel_for.h"
#include "compare/common.h"
#include "compare/relations.h"

namespace entente {
namespace {

bool same(double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); }

/// In every run, numbers or not.
bool alike(std::span<const double> x, std::span<const double> y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), same);
}

class Comparing {
 public:
  Comparing(const Ensemble& first, const Ensemble& second, const ComparisonOptions& options)
      : first_(first),
        second_(second),
        options_(options),
        a_(first.collector.catalogue()),
        b_(second.collector.catalogue()) {
    runs_a_ = first.collector.kept_runs();
    runs_b_ = second.collector.kept_runs();
    outcome_runs_a_ = first.collector.outcomes().kept();
    outcome_runs_b_ = second.collector.outcomes().kept();
    if (options.paired) runs_a_ = runs_b_ = std::min(runs_a_, runs_b_);
    if (options.paired) outcome_runs_a_ = outcome_runs_b_ = std::min(outcome_runs_a_, outcome_runs_b_);
    series_ = common_series(a_, b_);
    dates_ = common_dates(a_, b_);
  }

  Comparison all() {
    Comparison c;
    c.paired = options_.paired;
    c.runs = outcome_runs_a_;
    c.second_runs = outcome_runs_b_;
    c.series_runs = std::min(runs_a_, runs_b_);
    add_outcomes(c);
    add_series(c);
    c.relations = relation_differences(first_, second_, options_);
    c.signs = sign_changes(a_, c.relations);
    if (options_.paired) add_parting(c);
    c.identical = options_.paired && same_records(c) && is_identical(c);
    if (c.identical)
      for (OutcomeDifference& o : c.outcomes)
        if (o.difference.exactly_zero) o.difference.interval = {0, 0};
    return c;
  }

 private:
  void add_outcomes(Comparison& c) const {
    for (const Pairing& p : common_outcomes(a_, b_)) c.outcomes.push_back(outcome(p));
    add_lone_outcomes(a_, b_, c);
  }

  std::span<const double> values_a(std::size_t outcome) const {
    return first_.collector.outcomes().row(outcome).first(outcome_runs_a_);
  }
  std::span<const double> values_b(std::size_t outcome) const {
    return second_.collector.outcomes().row(outcome).first(outcome_runs_b_);
  }

  OutcomeDifference outcome(const Pairing& p) const {
    return outcome_difference(a_, b_, p, {values_a(p.first), values_b(p.second)}, options_.paired,
                              options_.seed);
  }

  static std::span<const double> row(const Ensemble& e, const Catalogue& c, std::size_t date,
                                     std::size_t series, std::size_t runs) {
    return e.collector.series().row(date * c.series() + series).first(runs);
  }

  /// Of all runs, also where only some are held one by one.
  double mean_change(const Pairing& s, const Pairing& d, double of_kept) const {
    if (first_.collector.keeps_all() && second_.collector.keeps_all()) return of_kept;
    return second_.summary.at(d.second, s.second).mean - first_.summary.at(d.first, s.first).mean;
  }

  SeriesDifference series_difference(const Pairing& s, const Pairing& d) const {
    const auto x = row(first_, a_, d.first, s.first, runs_a_),
               y = row(second_, b_, d.second, s.second, runs_b_);
    if (!options_.paired) {
      Statistics before = statistics(x), after = statistics(y);
      before.mean = first_.summary.at(d.first, s.first).mean;
      after.mean = second_.summary.at(d.second, s.second).mean;
      const double se = std::sqrt(before.sd * before.sd / static_cast<double>(runs_a_) +
                                  after.sd * after.sd / static_cast<double>(runs_b_));
      return {s.first,
              d.first,
              after.mean - before.mean,
              after.p05 - before.p05,
              after.p50 - before.p50,
              after.p95 - before.p95,
              se};
    }
    if (alike(x, y)) return {s.first, d.first, mean_change(s, d, 0)};
    std::vector<double> changes(x.size());
    for (std::size_t r = 0; r < x.size(); ++r) changes[r] = y[r] - x[r];
    const Statistics change = statistics(changes, false);
    return {s.first,
            d.first,
            mean_change(s, d, change.mean),
            change.p05,
            change.p50,
            change.p95,
            change.sd / std::sqrt(static_cast<double>(x.size()))};
  }

  /// Rows are shared out among the threads, each to one place.
  void add_series(Comparison& c) const {
    c.series.resize(series_.size() * dates_.size());
    constexpr std::size_t worth_a_thread = 1 << 18;
    const bool many = c.series.size() * runs_a_ > worth_a_thread;
    parallel_for(c.series.size(), many ? first_.collector.threads() : 1, [&](std::size_t k) {
      c.series[k] = series_difference(series_[k / dates_.size()], dates_[k % dates_.size()]);
    });
  }

  void add_parting(Comparison& c) const {
    Divergence& p = c.divergence;
    p.runs = runs_a_;
    p.diverged_by_date.assign(a_.dates.size(), 0);
    std::vector<char> diverged(runs_a_);
    for (const Pairing& d : dates_)
      for (const Pairing& s : series_) {
        const auto x = row(first_, a_, d.first, s.first, runs_a_),
                   y = row(second_, b_, d.second, s.second, runs_b_);
        for (std::size_t r = 0; r < runs_a_; ++r) {
          if (diverged[r] || same(x[r], y[r])) continue;
          diverged[r] = 1;
          ++p.diverged_by_date[d.first];
          ++p.diverged;
        }
      }
    p.p05 = by(p, 0.05);
    p.p50 = by(p, 0.5);
    p.p95 = by(p, 0.95);
  }

  static std::optional<std::size_t> by(const Divergence& p, double share) {
    std::size_t diverged = 0;
    for (std::size_t date = 0; date < p.diverged_by_date.size(); ++date) {
      diverged += p.diverged_by_date[date];
      if (diverged > 0 && static_cast<double>(diverged) >= share * static_cast<double>(p.runs)) return date;
    }
    return std::nullopt;
  }

  /// The same numbers are recorded, and the same has happened at every step.
  bool same_records(const Comparison& c) const {
    if (a_.dates != b_.dates || series_.size() != a_.series() || series_.size() != b_.series()) return false;
    return c.only_first.empty() && c.only_second.empty() && events_by_cause(first_) == events_by_cause(second_);
  }

  /// Of the causes of which something happened.
  static std::map<std::string, std::vector<std::uint64_t>> events_by_cause(const Ensemble& e) {
    const Catalogue& c = e.collector.catalogue();
    std::map<std::string, std::vector<std::uint64_t>> all;
    for (std::size_t k = 0; k < c.steps() * c.causes.size(); ++k) {
      const std::uint64_t count = e.collector.events()[k];
      if (count == 0) continue;
      auto& steps = all[c.causes[k % c.causes.size()].id];
      steps.resize(c.steps());
      steps[k / c.causes.size()] = count;
    }
    return all;
  }

  bool is_same(const OutcomeDifference& o) const { return alike(values_a(o.first), values_b(o.second)); }

  bool is_identical(const Comparison& c) const {
    return c.divergence.diverged == 0 &&
           std::all_of(c.outcomes.begin(), c.outcomes.end(),
                       [&](const OutcomeDifference& o) { return is_same(o); }) &&
           std::all_of(c.relations.begin(), c.relations.end(),
                       [](const RelationDifference& r) { return r.mean == 0 && !(r.se > 0); });
  }

  const Ensemble &first_, &second_;
  const ComparisonOptions& options_;
  const Catalogue &a_, &b_;
  std::size_t runs_a_, runs_b_;  ///< whose series are held
  std::size_t outcome_runs_a_, outcome_runs_b_;
  std::vector<Pairing> series_, dates_;
};

}  // namespace

Comparison compare(const Ensemble& first, const Ensemble& second, const ComparisonOptions& options) {
  return Comparing(first, second, options).all();
}

}  // namespace entente
