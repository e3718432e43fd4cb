#pragma once
/// Whether numbers are finite, many at a time.
#include <bit>
#include <cstddef>
#include <cstdint>

namespace entente::detail {

/// Its highest bit is set where the value is not finite: adding one to an exponent of all ones carries into the
/// sign's bit.
[[gnu::always_inline]] inline std::uint64_t carry_of(double value) {
  constexpr std::uint64_t exponent = 0x7ff0000000000000u, one = 0x0010000000000000u;
  return (std::bit_cast<std::uint64_t>(value) & exponent) + one;
}

inline bool all_finite(const double* values, std::size_t count) {
  std::uint64_t carried = 0;
  for (std::size_t i = 0; i < count; ++i) carried |= carry_of(values[i]);
  return carried >> 63 == 0;
}

/// The number of the first that is not finite; `count` where all are.
inline std::size_t first_not_finite(const double* values, std::size_t count) {
  std::size_t i = 0;
  while (i < count && all_finite(values + i, 1)) ++i;
  return i;
}

}  // namespace entente::detail
