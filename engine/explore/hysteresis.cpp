#include "explore/hysteresis.h"

#include <algorithm>
#include <stdexcept>

namespace entente::explore {
namespace {

void check_alike(const Tipping& there, const Tipping& back) {
  if (there.runs.size() != back.runs.size() || there.low != back.low || there.high != back.high)
    throw std::invalid_argument("both ways are of the same runs and the same range");
}

}  // namespace

Hysteresis hysteresis(const Tipping& there, const Tipping& back) {
  check_alike(there, back);
  const double tolerance = std::max(there.tolerance, back.tolerance);
  Hysteresis found;
  std::vector<double> gaps;
  for (std::size_t run = 0; run < there.runs.size(); ++run) {
    const auto first = there.threshold(run), second = back.threshold(run);
    found.only_there += first && !second;
    found.only_back += second && !first;
    if (!first || !second) continue;
    gaps.push_back(*first - *second);
    found.above += gaps.back() > tolerance;
    found.below += gaps.back() < -tolerance;
  }
  found.both = gaps.size();
  if (gaps.empty()) return found;
  const Statistics all = statistics(gaps, false);
  found.gap = all.mean;
  if (gaps.size() > 1) found.gap_interval = mean_interval(all.mean, all.sd, gaps.size());
  return found;
}

std::vector<HeldByHistory> held_by_history(const Tipping& there, const Tipping& back,
                                           std::span<const double> values) {
  check_alike(there, back);
  std::vector<HeldByHistory> held;
  for (const double value : values) {
    std::size_t hang = 0;
    for (std::size_t run = 0; run < there.runs.size(); ++run)
      hang += there.runs[run].holds(value) != back.runs[run].holds(value);
    const std::size_t runs = there.runs.size();
    held.push_back({value, static_cast<double>(hang) / static_cast<double>(runs), wilson_interval(hang, runs)});
  }
  return held;
}

}  // namespace entente::explore
