#pragma once
/// Sums that keep what rounding takes from them.

namespace entente::detail {

/// Adds to `sum + rest`, of which `sum` is the nearest number (Knuth's two-sum, and Dekker's to bring both back
/// into that form).
inline void add_exactly(double& sum, double& rest, double value) {
  const double next = sum + value, came = next - sum;
  const double lost = (sum - (next - came)) + (value - came) + rest;
  sum = next + lost;
  rest = lost - (sum - next);
}

}  // namespace entente::detail
