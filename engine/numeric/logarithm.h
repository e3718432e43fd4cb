#pragma once
/// The kernel of the natural logarithm, for the loops of this room: branch-free, and of our own since C
/// libraries differ in the last bit.
#include <bit>
#include <cstdint>

namespace entente::numeric {

/// ln x of a normal, positive, finite x, off by less than 1 ulp: x = 2^n (1 + f), 1 + f between the root of a
/// half and that of 2, and the approximation of ln(1 + f) of Sun's fdlibm (e_log.c).
[[gnu::always_inline]] inline double logarithm_kernel(double x) {
  constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
  constexpr double shifter = 0x1.8p52;  // holds a whole number in its lowest bits
  constexpr auto one = std::bit_cast<std::uint64_t>(1.0);
  constexpr std::uint64_t root_of_half = 0x3fe6a09e00000000u;
  const std::uint64_t above = std::bit_cast<std::uint64_t>(x) + (one - root_of_half);
  const std::uint64_t whole = (above >> 52) - 1023;
  const double f = std::bit_cast<double>((above & 0x000fffffffffffffu) + root_of_half) - 1.0;
  const double n = std::bit_cast<double>(std::bit_cast<std::uint64_t>(shifter) + whole) - shifter;
  const double s = f / (2.0 + f);
  const double z = s * s, w = z * z;
  const double even =
      w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double odd =
      z * (6.666666666666735130e-01 +
           w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const double half_square = 0.5 * f * f;
  return s * (half_square + (odd + even)) + n * ln2_low - half_square + f + n * ln2_high;
}

}  // namespace entente::numeric
