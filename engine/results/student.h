#pragma once
#include <cstddef>

namespace entente {

/// Within this, the quantiles below and the intervals made of them, but for those that say otherwise.
inline constexpr double usual_confidence = 0.95;

/// What the size of a standard normal does not exceed with the probability `confidence`.
double normal_quantile_within(double confidence);
/// The same of Student's t with `freedom` (at least 1) degrees of freedom, to 1e-10 of a confidence of 95 %:
/// its 97.5 % quantile.
double student_quantile(std::size_t freedom, double confidence = usual_confidence);

/// The 97.5 % quantile of the standard normal distribution.
inline constexpr double normal_quantile_975 = 1.959963984540054;

}  // namespace entente
