#include "backtest/scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace entente::detail {
namespace {

constexpr double min_variance =
    0.01;                          // of a mean Goldstein score: no forecast is surer than a tenth of a point
constexpr double min_mean = 0.05;  // of a count, where spreads are learnt: nothing is sure there
constexpr double nearly_poisson = 1e-9;  // a dispersion
constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

std::vector<Forecast> outcome_of(std::span<const EventRow> rows, std::span<const Dyad> dyads) {
  std::map<Dyad, Forecast> sums;
  for (const EventRow& row : rows) {
    Forecast& sum = sums[{row.from, row.to}];
    ++sum.count;
    sum.tone += row.score;
  }
  std::vector<Forecast> observed;
  for (const Dyad& dyad : dyads) {
    const Forecast sum = sums.contains(dyad) ? sums[dyad] : Forecast{};
    observed.push_back({sum.count > 0 ? sum.tone / sum.count : 0, sum.count});
  }
  return observed;
}

double Spreads::tone_sd(double count) const {
  return std::sqrt(std::max(min_variance, each / std::max(count, 1.0) + shared));
}

Spreads spreads_of(const std::vector<Forecast>& forecast, const std::vector<Forecast>& observed) {
  const auto n = static_cast<double>(forecast.size());
  if (forecast.empty()) return {};
  // least squares of the squared errors over 1 / count, neither part below 0
  double sx = 0, sy = 0, sxx = 0, sxy = 0, excess = 0, squares = 0;
  for (std::size_t i = 0; i < forecast.size(); ++i) {
    const double x = 1 / std::max(forecast[i].count, 1.0), error = forecast[i].tone - observed[i].tone,
                 y = error * error;
    sx += x, sy += y, sxx += x * x, sxy += x * y;
    const double mean = std::max(forecast[i].count, min_mean), off = observed[i].count - mean;
    excess += off * off - mean;
    squares += mean * mean;
  }
  const double determinant = n * sxx - sx * sx;
  double each = determinant > 0 ? (n * sxy - sx * sy) / determinant : 0, shared = (sy - each * sx) / n;
  if (each < 0) each = 0, shared = sy / n;
  if (shared < 0) shared = 0, each = sxx > 0 ? sxy / sxx : 0;
  return {each, shared, std::max(0.0, excess / squares)};
}

double normal_cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normal_crps(double mean, double sd, double observed) {
  const double z = (observed - mean) / sd, density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  return sd * (z * (2 * normal_cdf(z) - 1) + 2 * density - std::numbers::inv_sqrtpi);
}

double normal_log(double mean, double sd, double observed) {
  const double z = (observed - mean) / sd;
  return z * z / 2 + std::log(sd) + std::log(2 * std::numbers::pi) / 2;
}

double log_probability(double mean, double dispersion, double k) {
  if (!(mean > 0)) return k > 0 ? -infinite : 0;
  if (dispersion < nearly_poisson) return k * std::log(mean) - mean - std::lgamma(k + 1);
  const double size = 1 / dispersion;
  return std::lgamma(k + size) - std::lgamma(size) - std::lgamma(k + 1) +
         size * std::log(size / (size + mean)) + k * std::log(mean / (size + mean));
}

namespace {

/// E|X - X'| / 2 of two independent counts. With the characteristic function f of a count,
/// E|X - X'| = 1/pi * integral over t from 0 to pi of (1 - |f(t)|^2) / (1 - cos t). In x = ln tan(t / 2) that
/// is a function without kinks that falls off exponentially, so that sums at equal distances are exact to
/// rounding, and as many of them are enough for a mean of a billion as for one of ten.
double half_difference(double mean, double dispersion) {
  constexpr double step = 0.125, tail = 40;  // e^-40 is less than rounding
  const double spread = 4 * mean * (1 + dispersion * mean);
  const auto log_square = [&](double v) {  // -ln |f|^2, v = (1 - cos t) / 2
    return dispersion > 0 ? std::log1p(dispersion * spread * v) / dispersion : spread * v;
  };
  double sum = 0;
  const double first = std::floor((-tail - std::log1p(spread) / 2) / step);
  for (double k = first; k <= tail / step; ++k) {
    const double u = std::exp(k * step);
    sum -= std::expm1(-log_square(u * u / (1 + u * u))) / u;
  }
  return sum * step / (2 * std::numbers::pi);
}

/// Of a count up to k, which is as many as came.
double probability_up_to(double mean, double dispersion, double k) {
  double sum = 0;
  for (double j = 0; j <= k; ++j) sum += std::exp(log_probability(mean, dispersion, j));
  return std::min(sum, 1.0);
}

}  // namespace

/// E|X - y| - E|X - X'| / 2. The first is closed, since sums of k * P(k) up to y are: of the negative binomial
/// and of the Poisson law, (y - mean) (2 F(y) - 1) + 2 mean (1 + dispersion y) P(y).
double count_crps(double mean, double dispersion, double observed) {
  if (!(mean > 0)) return observed;
  if (dispersion < nearly_poisson) dispersion = 0;
  const double below = probability_up_to(mean, dispersion, observed),
               at = std::exp(log_probability(mean, dispersion, observed));
  const double off = (observed - mean) * (2 * below - 1) + 2 * mean * (1 + dispersion * observed) * at;
  return std::max(0.0, off - half_difference(mean, dispersion));
}

DyadScores scored(const Dyad& dyad, const Forecast& forecast, const Forecast& observed,
                  const Spreads& spreads) {
  DyadScores s;
  s.dyad = dyad;
  s.forecast = forecast;
  s.observed = observed;
  s.tone_sd = spreads.tone_sd(forecast.count);
  s.dispersion = spreads.dispersion;
  s.positive = normal_cdf(forecast.tone / s.tone_sd);
  s.tone_error = forecast.tone - observed.tone;
  s.count_error = forecast.count - observed.count;
  s.tone_crps = normal_crps(forecast.tone, s.tone_sd, observed.tone);
  s.tone_log = normal_log(forecast.tone, s.tone_sd, observed.tone);
  s.count_crps = count_crps(forecast.count, s.dispersion, observed.count);
  s.count_log = -log_probability(forecast.count, s.dispersion, observed.count);
  const double off = s.positive - (observed.tone > 0 ? 1 : 0);
  s.brier = off * off;
  return s;
}

}  // namespace entente::detail
