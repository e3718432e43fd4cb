#pragma once
/// Scores of a forecast that is a sample of what may come; of all of them less is better.
#include <array>
#include <span>
#include <vector>

namespace entente {

/// The lower ends of the bins in which VIEWS counts fatalities (Hegre et al. 2024).
inline constexpr std::array<double, 11> views_bins{0,    0.5,   2.5,   5.5,   10.5,  25.5,
                                                   50.5, 100.5, 250.5, 500.5, 1000.5};

/// The largest number, above 0 and below it, that is scored: sums and squares of such are numbers still.
inline constexpr double largest_scored = 1e100;

/// Continuous ranked probability score of the sample's distribution: E|X - y| - E|X - X'| / 2 (Gneiting &
/// Raftery 2007). Of one draw the absolute error. `draws`: at least one, ascending.
double sample_crps(std::span<const double> draws, double observed);
/// The same of what is above the threshold alone: its integral over all z >= `threshold` (Gneiting & Ranjan
/// 2011).
double threshold_crps(std::span<const double> draws, double observed, double threshold);
/// Interval score (Gneiting & Raftery 2007) of the central interval that holds `level` of the draws, its ends
/// quantiles between neighbouring draws (type 7 of Hyndman & Fan 1996).
double interval_score(std::span<const double> draws, double observed, double level);
/// Ignorance in bits: -log2 of the probability of the bin that was observed, as VIEWS has it: each bin gets one
/// draw more, so that none is impossible. `bins`: their lower ends, ascending; what is lower counts to the
/// first.
double binned_ignorance(std::span<const double> draws, double observed, std::span<const double> bins);
/// The quantile of ascending draws between neighbours (type 7).
double sample_quantile(std::span<const double> draws, double share);

}  // namespace entente
