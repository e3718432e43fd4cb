/// The inverse normal distribution function: algorithm AS 241, PPND16 (Wichura 1988); with AVX-512 the middle
/// 99.6 % are made in pieces.
#include <algorithm>
#include <cmath>

#include "numeric/logarithm.h"
#include "numeric/normal_pieces.h"
#include "numeric/random.h"

namespace entente::numeric {
namespace {

struct Rational {
  double over[8], under[8];
};

[[gnu::always_inline]] inline double ratio(const Rational& f, double r) {
  double above = f.over[7], below = f.under[7];
  for (int i = 6; i >= 0; --i) {
    above = above * r + f.over[i];
    below = below * r + f.under[i];
  }
  return above / below;
}

constexpr Rational central = {
    {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
     4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
     2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3}};
constexpr Rational near_tail = {
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9}};
constexpr Rational far_tail = {{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                                2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7},
                               {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
                                1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
                                1.42151175831644588870e-7, 2.04426310338993978564e-15}};

constexpr double central_half_width = 0.425;

[[gnu::always_inline]] inline double central_quantile(double q) { return q * ratio(central, 0.180625 - q * q); }

/// `r` is what AS 241 calls it: the root of minus the logarithm of the tail's size.
[[gnu::always_inline]] inline double tail_root(double u) {
  return std::sqrt(-logarithm_kernel(u < 0.5 ? u : 1.0 - u));
}

constexpr double near_root = 5;  ///< up to here the near tail

[[gnu::always_inline]] inline double near_quantile(double u, double r) {
  return std::copysign(ratio(near_tail, r - 1.6), u - 0.5);
}

[[gnu::always_inline]] inline double far_quantile(double u, double r) {
  return std::copysign(ratio(far_tail, r - 5), u - 0.5);
}

[[gnu::always_inline]] inline bool in_centre(double u) { return std::fabs(u - 0.5) <= central_half_width; }

/// Values that are made together.
constexpr std::size_t block = 512;

/// The places of the tails among u[0] ... u[size - 1]. Returns how many.
std::size_t find_tails(const double* u, std::size_t size, std::uint32_t* where) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    where[found] = static_cast<std::uint32_t>(i);
    found += in_centre(u[i]) ? 0 : 1;
  }
  return found;
}

/// Makes the tails among up to `block` values: found first, then made together, in whole registers.
void tail_quantiles(const double* u, double* out, std::size_t size) {
  constexpr std::size_t most = block + 8;  // some places beyond the last are written
  std::uint32_t where[most];
  double of[most], root[most], made[most];
  const std::size_t found = find_tails(u, size, where), whole = (found + 7) / 8 * 8;
  for (std::size_t k = 0; k < found; ++k) of[k] = u[where[k]];
  for (std::size_t k = found; k < whole; ++k) of[k] = 0.01;
  for (std::size_t k = 0; k < whole; ++k) root[k] = tail_root(of[k]);
  for (std::size_t k = 0; k < whole; ++k) made[k] = near_quantile(of[k], root[k]);
  for (std::size_t k = 0; k < found; ++k)
    out[where[k]] = root[k] <= near_root ? made[k] : far_quantile(of[k], root[k]);
}

double by_wichura(double u) {
  if (in_centre(u)) return central_quantile(u - 0.5);
  const double r = tail_root(u);
  return r <= near_root ? near_quantile(u, r) : far_quantile(u, r);
}

/// Every value is made as if it were among the middle 85 %; then those of the tails, gathered, are made again.
[[maybe_unused]] void all_by_wichura(double* values, std::size_t count) {
  double u[block + 8];
  for (std::size_t from = 0; from < count; from += block) {
    double* __restrict out = values + from;
    const std::size_t size = std::min(count - from, block);
    std::copy_n(out, size, u);
    for (std::size_t i = 0; i < size; ++i) out[i] = central_quantile(u[i] - 0.5);
    tail_quantiles(u, out, size);
  }
}

}  // namespace

#ifdef __AVX512F__

double normal_quantile(double u) {
  return std::min(u, 1 - u) < pieces::least ? by_wichura(u) : pieces::quantile(u);
}

void normal_quantiles(double* values, std::size_t count) {
  using pieces::values_together;
  double u[values_together];
  for (; count >= values_together; values += values_together, count -= values_together) {
    std::copy_n(values, values_together, u);
    for (std::uint32_t tails = pieces::quantiles(values); tails != 0; tails &= tails - 1) {
      const int i = std::countr_zero(tails);
      values[i] = by_wichura(u[i]);
    }
  }
  for (std::size_t i = 0; i < count; ++i) values[i] = normal_quantile(values[i]);
}

#else

double normal_quantile(double u) { return by_wichura(u); }
void normal_quantiles(double* values, std::size_t count) { all_by_wichura(values, count); }

#endif

}  // namespace entente::numeric
