/// Which run a story is made of.
#include <entente/story.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/position_of.h"
#include "base/with_commas.h"
#include "text/number_format.h"

namespace entente {
namespace {

using Runs = std::vector<std::size_t>;

/// Series of a date that runs are compared by: the first ones.
std::size_t compared_by(const Catalogue& names) {
  return names.metrics.empty() ? names.watched.size() : names.metrics.size();
}

std::vector<double> picked(std::span<const double> row, const Runs& runs) {
  std::vector<double> values;
  values.reserve(runs.size());
  for (const std::size_t run : runs) values.push_back(row[run]);
  return values;
}

/// Nearest to the pointwise median of `runs`; of equally near ones the lowest.
std::size_t nearest_to_median(const Collector& collector, const Runs& runs) {
  const Catalogue& names = collector.catalogue();
  std::vector<double> distance(runs.size(), 0.0);
  for (std::size_t date = 0; date < names.dates.size(); ++date) {
    for (std::size_t v = 0; v < compared_by(names); ++v) {
      const std::vector<double> values = picked(collector.series().row(date * names.series() + v), runs);
      const Statistics s = statistics(values);
      if (!(s.sd > 0)) continue;
      for (std::size_t k = 0; k < runs.size(); ++k) distance[k] += std::abs(values[k] - s.p50) / s.sd;
    }
  }
  return runs[index_of(distance, std::min_element(distance.begin(), distance.end()))];
}

/// Of an outcome, in the runs that are kept.
std::span<const double> values_of(const Collector& collector, std::size_t outcome) {
  return collector.outcomes().row(outcome).first(collector.kept_runs());
}

/// Of equal values none is most; what is no number is equal too.
bool all_equal(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [&](double value) {
    return value == values.front() || (std::isnan(value) && std::isnan(values.front()));
  });
}

/// What a value that all runs have means: `came about in none`.
std::string in_all(const Catalogue::OutcomeInfo& outcome, double value) {
  const bool first = outcome.over == TimeAggregate::first;
  if (first ? std::isnan(value) : outcome.boolean && value == 0) return "came about in none";
  if (outcome.boolean && !first) return "came about in all";
  return std::isnan(value) ? "is not a number in any" : "is the same in all";
}

/// Ids of the outcomes in which runs differ.
std::string outcomes_that_differ(const Collector& collector) {
  std::string ids;
  const auto& outcomes = collector.catalogue().outcomes;
  for (std::size_t o = 0; o < outcomes.size(); ++o)
    if (!all_equal(values_of(collector, o))) ids += (ids.empty() ? "" : ", ") + outcomes[o].id;
  return ids;
}

}  // namespace

Spread spread_of(const Collector& collector) {
  const Catalogue& names = collector.catalogue();
  Spread spread;
  spread.values = names.series();
  spread.compared = compared_by(names);
  for (std::size_t row = 0; row < names.dates.size() * spread.values; ++row) {
    const Statistics s = statistics(collector.series().row(row));
    spread.median.push_back(s.p50);
    spread.sd.push_back(s.sd);
  }
  for (std::size_t o = 0; o < names.outcomes.size(); ++o) {
    Tally tally;
    for (const double value : collector.outcomes().row(o)) tally.add(value);
    spread.outcome_sd.push_back(tally.sd());
  }
  return spread;
}

std::size_t medoid(const Collector& collector) {
  Runs all(collector.kept_runs());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return nearest_to_median(collector, all);
}

std::size_t extreme_run(const Collector& collector, std::size_t outcome, bool most) {
  const bool first = collector.catalogue().outcomes[outcome].over == TimeAggregate::first;
  const std::span<const double> values = values_of(collector, outcome);
  const auto rank = [&](std::size_t run) {  // more of it is more
    if (!first) return values[run];
    return std::isnan(values[run]) ? -std::numeric_limits<double>::infinity() : -values[run];
  };
  Runs best;
  for (std::size_t run = 0; run < values.size(); ++run) {
    const double here = rank(run), there = best.empty() ? here : rank(best.front());
    if (std::isnan(here)) continue;
    if (most ? here > there : here < there) best.clear();
    if (best.empty() || here == rank(best.front())) best.push_back(run);
  }
  return best.empty() ? 0 : nearest_to_median(collector, best);
}

std::string why_medoid(const Collector& collector, bool all) {
  const Catalogue& c = collector.catalogue();
  if (c.metrics.empty() && c.watched.empty())
    return "the first one: there is no metric to choose a typical one by";
  return fmt::format("the one nearest to the median of {}, over all {} and dates",
                     all ? "all" : "the first " + text::with_commas(collector.kept_runs()),
                     c.metrics.empty() ? "tracked values" : "metrics");
}

std::string why_extreme(const Collector& collector, std::size_t outcome, bool most) {
  const auto& info = collector.catalogue().outcomes[outcome];
  const std::string title = text::title_of(info.label, info.id);
  const std::span<const double> values = values_of(collector, outcome);
  if (values.size() < 2) return "the only one";
  if (!all_equal(values))
    return fmt::format("the most typical of those with the {} of '{}'", most ? "most" : "least", title);
  const std::string others = outcomes_that_differ(collector);
  return fmt::format("the most typical of all, since '{}' {} of {}{}{}", title, in_all(info, values.front()),
                     collector.keeps_all() ? "" : "the first ", counted(values.size(), "run"),
                     others.empty() ? "" : "; they differ in: " + others);
}

}  // namespace entente
