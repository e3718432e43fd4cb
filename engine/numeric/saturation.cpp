#include "numeric/saturation.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "numeric/simd.h"

namespace entente::numeric {
namespace {

[[gnu::always_inline]] inline double smaller(double a, double b) { return b < a ? b : a; }
[[gnu::always_inline]] inline double larger(double a, double b) { return a < b ? b : a; }

/// The closed form of the spec: seen from the middle in the direction of d, the first part of the way (p) is
/// free, the rest (a - p) closes an exponentially shrinking share of what is left.
/// e^-t for t >= 0 (0 from about 700 on), within 2 ulp and without a division, of which a register of eight
/// takes as long as 16 multiplications: e^r = 1 + r + r^2 q(r) for |r| <= ln 2 / 2, q interpolated at
/// Chebyshev's nodes (relative error of e^r below 1e-17), times the power of two.
[[gnu::always_inline]] inline double vanishing_kernel(double t) {
  constexpr double log2_e = 1.44269504088896338700;
  constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
  constexpr double shifter = 0x1.8p52;  // adding it rounds to a whole number, which its lowest bits then hold
  constexpr double q[10] = {0.5000000000000001,     0.16666666666666669,    0.041666666666624164,
                            0.008333333333330065,   0.0013888888917196719,  0.00019841269863040545,
                            2.4801521322368692e-05, 2.7557268480310024e-06, 2.7620075879983367e-07,
                            2.5100375832561234e-08};
  const double x = -smaller(t, 700.0);
  const double shifted = fused(x, log2_e, shifter);
  const double n = shifted - shifter;
  const double r = fused(-n, ln2_low, fused(-n, ln2_high, x));
  double sum = q[9];
#pragma GCC unroll 9
  for (int i = 8; i >= 0; --i) sum = fused(sum, r, q[i]);
  const double e = 1.0 + fused(r * r, sum, r);
  const std::int64_t whole = std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(shifter);
  return e * std::bit_cast<double>((whole + 1023) << 52);
}

/// 1 - e^-t for small t, q(t) = (1 - e^-t) / t interpolated at Chebyshev's nodes (relative error below 1e-16):
/// exact at 0, no rounding of a difference.
constexpr double small = 0.25;
[[gnu::always_inline]] inline double small_share_kernel(double t) {
  constexpr double q[9] = {1.0,
                           -0.4999999999999953,
                           0.16666666666616559,
                           -0.041666666646060814,
                           0.008333332908497621,
                           -0.0013888839625670409,
                           0.0001983790720659159,
                           -2.4667266113234712e-05,
                           2.4634585655528518e-06};
  double sum = q[8];
#pragma GCC unroll 8
  for (int i = 7; i >= 0; --i) sum = fused(sum, t, q[i]);
  return t * sum;
}

[[gnu::always_inline]] inline double with_sign(double magnitude, std::uint64_t sign) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(magnitude) ^ sign);
}

/// The closed form of the spec, as what it adds to x. Seen from the middle in the direction of d, the first
/// part of the way (p) is free, the rest (a - p) closes the share 1 - e^-(rest / half) of what is left.
struct Room {
  Room(double low_, double high_)
      : low(low_), high(high_), middle((low_ + high_) / 2), half((high_ - low_) / 2), inverse(1 / half) {}
  double low, high, middle, half, inverse;

  struct Way {
    std::uint64_t sign;  ///< of d, as a bit
    double free, left, share;
  };
  /// `share` is t, of which the share that is closed is still to be made.
  [[gnu::always_inline]] Way way(double x, double d) const {
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(d), sign = bits & 0x8000000000000000u;
    const auto size = std::bit_cast<double>(bits ^ sign);
    const double to_middle = with_sign(middle - x, sign);
    const double free = smaller(size, larger(0.0, to_middle));
    return {sign, free, half + to_middle - free, (size - free) * inverse};
  }
  [[gnu::always_inline]] double kept(double x) const { return smaller(high, larger(low, x)); }
  [[gnu::always_inline]] double near(double x, double d, const Way& way) const {
    const double there = kept(x + with_sign(near_size(way), way.sign));
    return d == 0 ? x : there;  // also of a zero with a sign
  }
  [[gnu::always_inline]] double near_size(const Way& way) const {
    return fused(way.left, small_share_kernel(way.share), way.free);
  }
  [[gnu::always_inline]] double size(const Way& way) const {
    const double far = way.free + fused(-way.left, vanishing_kernel(way.share), way.left);
    return way.share <= small ? near_size(way) : far;
  }
  /// Of the change d, which moves x by `moved` (without its sign).
  [[gnu::always_inline]] double rate(double x, double d, double moved) const {
    const double size = d < 0 ? -d : d;
    return size > 0 ? moved / size : smaller(1.0, (high - x) / half);
  }
  /// Seen from the end, so that what is far reaches it exactly.
  [[gnu::always_inline]] double far(const Way& way) const {
    return kept(middle + with_sign(fused(-way.left, vanishing_kernel(way.share), half), way.sign));
  }
};

void headroom_any(double* __restrict x, const double* __restrict d, std::size_t count, const Room& room) {
  for (std::size_t i = 0; i < count; ++i) {
    const Room::Way way = room.way(x[i], d[i]);
    x[i] = way.share <= small ? room.near(x[i], d[i], way) : room.far(way);
  }
}

/// So many values at once as small changes, which is the rule. False, and nothing done, where some is not (or
/// is no number: with a sign of its own cleared, the difference has none).
template <std::size_t together>
bool headroom_small(double* __restrict x, const double* __restrict d, const Room& room) {
  double moved[together];
  std::uint64_t below = ~std::uint64_t{0};  // the sign of what is below `small`
  for (std::size_t i = 0; i < together; ++i) {
    const Room::Way way = room.way(x[i], d[i]);
    moved[i] = room.near(x[i], d[i], way);
    below &= std::bit_cast<std::uint64_t>(way.share - small);
  }
  if (below >> 63 == 0) return false;
  std::copy_n(moved, together, x);
  return true;
}

}  // namespace

double headroom(double x, double d, double low, double high) {
  headroom_any(&x, &d, 1, Room(low, high));
  return x;
}

bool headroom(double* x, const double* d, std::size_t count, double low, double high) {
  const Room room(low, high);
  std::size_t i = 0;
  bool all_small = true;
  const auto in_groups = [&]<std::size_t together>() {
    for (; i + together <= count; i += together)
      if (!headroom_small<together>(x + i, d + i, room)) {
        headroom_any(x + i, d + i, together, room);
        all_small = false;
      }
  };
  in_groups.operator()<64>();
  in_groups.operator()<8>();
  headroom_any(x + i, d + i, count - i, room);
  return all_small && i == count;
}

void headroom_rates(const double* x, const double* d, double* rates, std::size_t count, double low,
                    double high) {
  const Room room(low, high);
  bool all_small = true;
  for (std::size_t i = 0; i < count; ++i) all_small &= room.way(x[i], d[i]).share <= small;
  if (all_small) {
    for (std::size_t i = 0; i < count; ++i)
      rates[i] = room.rate(x[i], d[i], room.near_size(room.way(x[i], d[i])));
  } else {
    for (std::size_t i = 0; i < count; ++i) rates[i] = room.rate(x[i], d[i], room.size(room.way(x[i], d[i])));
  }
}

}  // namespace entente::numeric
