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
  constexpr double nearly_poisson = 1e-9;
  if (dispersion < nearly_poisson) return k * std::log(mean) - mean - std::lgamma(k + 1);
  const double size = 1 / dispersion;
  return std::lgamma(k + size) - std::lgamma(size) - std::lgamma(k + 1) +
         size * std::log(size / (size + mean)) + k * std::log(mean / (size + mean));
}

/// The sum over k of (F(k) - [k >= observed])^2, until nothing is left.
double count_crps(double mean, double dispersion, double observed) {
  mean = std::max(mean, 0.0);
  constexpr double rest = 1e-10;
  const double far = std::max(observed, mean + 100 * std::sqrt(mean + dispersion * mean * mean));
  double below = 0, sum = 0;
  for (double k = 0; k <= far; ++k) {
    below += std::exp(log_probability(mean, dispersion, k));
    const double off = std::min(below, 1.0) - (k >= observed ? 1 : 0);
    sum += off * off;
    if (k >= observed && 1 - below < rest) break;
  }
  return sum;
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
