#pragma once
/// Boxes: parts of the space of factors, bounded along some of them.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente::explore {

/// What a box asks of a factor: a range, both ends of which belong to it, or of categories some.
struct Limits {
  static constexpr double open = std::numeric_limits<double>::infinity();
  static constexpr std::uint64_t all = ~std::uint64_t{0};

  double low = -open, high = open;
  std::uint64_t categories = all;  ///< bit c: category c belongs to it; bits of no category are set

  /// Whether it asks anything.
  bool restricted() const { return low != -open || high != open || categories != all; }
  bool holds(double value) const {
    return low <= value && value <= high && (categories == all || has(static_cast<std::size_t>(value)));
  }
  bool has(std::size_t category) const { return categories >> category & 1; }
  bool operator==(const Limits&) const = default;
};

/// (factors) What it asks of each.
using Box = std::vector<Limits>;

/// That asks nothing.
inline Box everything(std::size_t factors) { return Box(factors); }

/// The factors of which it asks something, ascending.
std::vector<std::size_t> restricted_factors(const Box& box);

}  // namespace entente::explore
