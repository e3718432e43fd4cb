#pragma once
/// The kernel of e^x, for the loops of this room: branch-free, so that it becomes vector code wherever it is
/// inlined.
#include <bit>
#include <cstdint>

namespace entente::numeric {

/// e^x to about 1 ulp. Cody-Waite reduction x = n ln 2 + r, |r| <= ln 2 / 2, and the rational approximation
/// e^r = 1 + 2 r P(r^2) / (Q(r^2) - r P(r^2)) of Moshier's Cephes library; 2^n in two factors, so that
/// subnormal results are rounded once and overflow gives infinity.
[[gnu::always_inline]] inline double exponential_kernel(double x) {
  constexpr double log2_e = 1.4426950408889634073599;
  constexpr double ln2_high = 6.93145751953125e-1, ln2_low = 1.42860682030941723212e-6;
  constexpr double shifter = 0x1.8p52;  // adding it rounds to a whole number, which its lowest bits then hold
  x = x < -746.0 ? -746.0 : x;
  x = x > 710.0 ? 710.0 : x;
  const double shifted = x * log2_e + shifter;
  const double n = shifted - shifter;
  const double r = (x - n * ln2_high) - n * ln2_low;
  const double rr = r * r;
  const double p =
      r * ((1.26177193074810590878e-4 * rr + 3.02994407707441961300e-2) * rr + 9.99999999999999999910e-1);
  const double q =
      ((3.00198505138664455042e-6 * rr + 2.52448340349684104192e-3) * rr + 2.27265548208155028766e-1) * rr +
      2.0;
  const double e = 1.0 + 2.0 * (p / (q - p));
  const std::int64_t whole = std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(shifter);
  const std::int64_t half = whole >> 1;
  const double scale_a = std::bit_cast<double>((half + 1023) << 52);
  const double scale_b = std::bit_cast<double>((whole - half + 1023) << 52);
  return e * scale_a * scale_b;
}

}  // namespace entente::numeric
