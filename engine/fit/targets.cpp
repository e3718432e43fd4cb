#include "fit/targets.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/position_of.h"

namespace entente::detail {
namespace {

std::string unknown(const Observed& observed, std::size_t series, const std::vector<std::string>& known) {
  const std::string& name = observed.series[series];
  const SeriesAsWritten written =
      observed.written.empty() ? SeriesAsWritten{name, ""} : observed.written[series];
  return written.place + (written.place.empty() ? "'" : ": '") + written.name +
         "' is neither a metric nor a tracked value of the scenario" + did_you_mean(name, known);
}

/// (series) Their numbers in a record.
std::vector<std::size_t> numbers_of(const Observed& observed, const Catalogue& c) {
  std::vector<std::string> known;
  for (const auto& metric : c.metrics) known.push_back(metric.name);
  for (const auto& watched : c.watched) known.push_back(watched.name);
  std::vector<std::size_t> numbers;
  std::string problems;
  for (std::size_t s = 0; s < observed.series.size(); ++s) {
    const auto at = position_of(known, observed.series[s]);
    numbers.push_back(at.value_or(0));
    if (!at) problems += unknown(observed, s, known) + (problems.empty() ? there_are(known) : "") + "\n";
  }
  if (!problems.empty()) throw DataError(problems.substr(0, problems.size() - 1));
  return numbers;
}

/// (series) The standard deviation of each; 1 where it does not vary.
std::vector<double> scales_of(const Observed& observed, std::optional<Date> until) {
  std::vector<double> n(observed.series.size()), sum(n), squares(n), scales(n.size(), 1);
  for (const Observation& seen : observed.observations) {
    if (until && seen.date > *until) continue;
    n[seen.series] += 1;
    sum[seen.series] += seen.value;
    squares[seen.series] += seen.value * seen.value;
  }
  for (std::size_t s = 0; s < n.size(); ++s) {
    const double mean = sum[s] / n[s], variance = squares[s] / n[s] - mean * mean;
    if (n[s] > 1 && variance > 0) scales[s] = std::sqrt(variance);
  }
  return scales;
}

/// The number of the last date that is not after `date`; nothing outside of the scenario's time.
std::optional<std::size_t> number_of(Date date, const std::vector<Date>& dates) {
  const auto after = std::upper_bound(dates.begin(), dates.end(), date);
  const bool inside = after != dates.begin() && (after != dates.end() || date == dates.back());
  if (!inside) return std::nullopt;
  return index_of(dates, after) - 1;
}

/// Numbers of the catalogue's dates become numbers of those with observations.
void number_dates(FitTargets& to, const Catalogue& c) {
  std::map<std::size_t, std::size_t> numbers;
  for (const HeldTarget& held : to.observations) numbers.emplace(held.date, 0);
  for (auto& [date, number] : numbers) {
    number = to.dates.size();
    to.dates.push_back(c.dates[date]);
  }
  for (HeldTarget& held : to.observations) held.date = numbers[held.date];
}

}  // namespace

FitTargets fit_targets(const Observed& observed, const Catalogue& c, std::optional<Date> until) {
  const std::vector<std::size_t> numbers = numbers_of(observed, c);
  const std::vector<double> scales = scales_of(observed, until);
  FitTargets to;
  for (const Observation& seen : observed.observations) {
    if (until && seen.date > *until) continue;
    if (const auto date = number_of(seen.date, c.dates))
      to.observations.push_back(
          {*date * c.series() + numbers[seen.series], *date, seen.value, scales[seen.series]});
    else
      ++to.outside;
  }
  number_dates(to, c);
  return to;
}

}  // namespace entente::detail
