#pragma once
/// The kernel of e^x, for the loops of this room: branch-free, so that it becomes vector code wherever it is
/// inlined.
#include <bit>
#include <cstdint>

namespace entente::numeric {

/// e^x, off by less than 1 ulp. Cody-Waite reduction x = n ln 2 + r, |r| <= ln 2 / 2, and the approximation
/// e^r = 1 + r + r c / (2 - c) of Sun's fdlibm (e_exp.c), which keeps the rounding of r; 2^n in two factors, so
/// that subnormal results are rounded once more only and overflow gives infinity.
[[gnu::always_inline]] inline double exponential_kernel(double x) {
  constexpr double log2_e = 1.44269504088896338700;
  constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
  constexpr double shifter = 0x1.8p52;  // adding it rounds to a whole number, which its lowest bits then hold
  x = x < -746.0 ? -746.0 : x;
  x = x > 710.0 ? 710.0 : x;
  const double shifted = x * log2_e + shifter;
  const double n = shifted - shifter;
  const double high = x - n * ln2_high, low = n * ln2_low;  // `high` is exact
  const double r = high - low;
  const double rr = r * r;
  const double c = r - rr * (1.66666666666666019037e-01 +
                             rr * (-2.77777777770155933842e-03 +
                                   rr * (6.61375632143793436117e-05 + rr * (-1.65339022054652515390e-06 +
                                                                            rr * 4.13813679705723846039e-08))));
  const double e = 1.0 - ((low - r * c / (2.0 - c)) - high);
  const std::int64_t whole = std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(shifter);
  const std::int64_t half = whole >> 1;
  const auto scale_a = std::bit_cast<double>((half + 1023) << 52);
  const auto scale_b = std::bit_cast<double>((whole - half + 1023) << 52);
  return e * scale_a * scale_b;
}

}  // namespace entente::numeric
