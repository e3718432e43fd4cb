#pragma once
/// Distributions around forecasts, and how well they did (Gneiting & Raftery 2007).
#include <entente/forecast.h>

namespace entente::detail {

/// What was observed of some dyads, in their order; a dyad without events has tone 0.
std::vector<Forecast> outcome_of(std::span<const EventRow> rows, std::span<const Dyad> dyads);

/// Spreads learnt from earlier forecasts and what was observed: of the tone, variance = each / count + shared;
/// of the count, variance = mean + dispersion * mean^2.
struct Spreads {
  double each = 0, shared = 1, dispersion = 0;
  double tone_sd(double count) const;
};
Spreads spreads_of(const std::vector<Forecast>& forecast, const std::vector<Forecast>& observed);

/// Of the normal distribution.
double normal_crps(double mean, double sd, double observed);
double normal_log(double mean, double sd, double observed);
double normal_cdf(double z);

/// ln of the probability of `k` under the negative binomial; dispersion 0: Poisson; mean 0: surely none.
double log_probability(double mean, double dispersion, double k);
/// E|X - observed| - E|X - X'| / 2; the work grows with what was observed alone.
double count_crps(double mean, double dispersion, double observed);

/// All scores of one forecast.
DyadScores scored(const Dyad& dyad, const Forecast& forecast, const Forecast& observed, const Spreads& spreads);

}  // namespace entente::detail
