#include "results/paired.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "results/student.h"

namespace entente {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

PairedDifference paired_difference(std::span<const double> a, std::span<const double> b) {
  Tally tally;
  PairedDifference result;
  for (std::size_t k = 0; k < a.size(); ++k) {
    tally.add(a[k] - b[k]);
    result.more += a[k] > b[k];
    result.less += a[k] < b[k];
  }
  const bool finite = tally.count == a.size() && tally.infinite == 0;
  result.mean = finite ? tally.mean : unknown;
  result.interval = mean_interval(result.mean, tally.sd(), tally.count);
  return result;
}

PairedDifference paired_share_difference(std::span<const double> a, std::span<const double> b) {
  PairedDifference result = paired_difference(a, b);
  if (a.empty() || std::isnan(result.mean)) return result;
  const double n = static_cast<double>(a.size()) + 2;
  const double up = (static_cast<double>(result.more) + 1) / n,
               down = (static_cast<double>(result.less) + 1) / n;
  const double middle = up - down, half = normal_quantile_975 * std::sqrt((up + down - middle * middle) / n);
  result.mean =
      (static_cast<double>(result.more) - static_cast<double>(result.less)) / static_cast<double>(a.size());
  if (a.size() > 1) result.interval = {std::max(-1.0, middle - half), std::min(1.0, middle + half)};
  return result;
}

GroupedMean grouped_mean(std::span<const double> sums, std::span<const std::size_t> sizes) {
  double sum = 0, count = 0, squares = 0;
  for (const double group : sums) sum += group;
  for (const std::size_t size : sizes) count += static_cast<double>(size);
  GroupedMean result{sum / count, {unknown, unknown}};
  if (sums.size() < 2) return result;
  for (std::size_t g = 0; g < sums.size(); ++g) {
    const double apart = sums[g] - static_cast<double>(sizes[g]) * result.mean;
    squares += apart * apart;
  }
  const auto groups = static_cast<double>(sums.size());
  const double half = student_quantile(sums.size() - 1) * std::sqrt(squares * groups / (groups - 1)) / count;
  result.interval = {result.mean - half, result.mean + half};
  return result;
}

GroupedMean within(GroupedMean mean, double low, double high) {
  if (std::isnan(mean.interval.low)) return mean;
  mean.interval = {std::clamp(mean.interval.low, low, high), std::clamp(mean.interval.high, low, high)};
  return mean;
}

}  // namespace entente
