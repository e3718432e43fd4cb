#include "explore/classes.h"

#include <algorithm>
#include <numeric>

namespace entente::explore {
namespace {

/// Numbers from 0 on, without gaps, in place of numbers that rise along `order`.
std::size_t close_gaps(std::vector<std::size_t>& numbers, std::span<const std::size_t> order) {
  std::size_t count = 0, last = 0;
  for (const std::size_t i : order) {
    if (count == 0 || numbers[i] != last) ++count;
    last = std::exchange(numbers[i], count - 1);
  }
  return count;
}

}  // namespace

std::vector<std::size_t> rising_order(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  return order;
}

std::vector<std::pair<std::size_t, std::size_t>> equal_values(std::span<const double> sorted) {
  std::vector<std::pair<std::size_t, std::size_t>> groups;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || sorted[i] != sorted[i - 1]) groups.emplace_back(i, i);
    ++groups.back().second;
  }
  return groups;
}

Classes classes_along(std::span<const double> values, std::size_t count) {
  const auto order = rising_order(values);
  std::vector<double> sorted;
  for (const std::size_t i : order) sorted.push_back(values[i]);
  const auto groups = equal_values(sorted);
  Classes classes{0, std::vector<std::size_t>(values.size())};
  for (const auto& [from, to] : groups) {
    const std::size_t by_middle = (from + to) * count / (2 * values.size());
    for (std::size_t i = from; i < to; ++i) classes.of[order[i]] = groups.size() <= count ? from : by_middle;
  }
  classes.count = close_gaps(classes.of, order);
  return classes;
}

}  // namespace entente::explore
