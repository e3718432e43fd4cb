#pragma once
/// Quantiles that intervals are made of. Of a series of our own: intervals stand in results, whose digits are
/// kept, and libraries differ in the last ones.
#include <cstddef>

namespace entente {

/// Within this, the quantiles below and the intervals made of them, but for those that say otherwise.
inline constexpr double usual_confidence = 0.95;

/// What the size of a standard normal does not exceed with the probability `confidence`.
double normal_quantile_within(double confidence);
/// The same of Student's t with `freedom` (at least 1) degrees of freedom, to 1e-10 of a confidence of 95 %:
/// its 97.5 % quantile.
double student_quantile(std::size_t freedom, double confidence = usual_confidence);

/// Quantiles of the standard normal distribution: the 75 %, 80 %, 95 % and 97.5 %.
inline constexpr double normal_quantile_75 = 0.6744897501960817, normal_quantile_80 = 0.8416212335729143,
                        normal_quantile_95 = 1.6448536269514722, normal_quantile_975 = 1.959963984540054;

}  // namespace entente
