#pragma once
/// Draws of explorations: pure functions of (seed, what the draw is for, number of the series, index).
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::explore {

/// `count` values in (0, 1), of a series.
std::vector<double> draws(std::uint64_t seed, std::string_view purpose, std::size_t series, std::size_t count);

/// The whole number below `count` that a value in (0, 1) falls on.
std::size_t pick(double u, std::size_t count);

/// 0 ... count - 1 in an order by chance (Fisher and Yates 1938), of a series.
std::vector<std::size_t> shuffled(std::uint64_t seed, std::string_view purpose, std::size_t series,
                                  std::size_t count);

}  // namespace entente::explore
