#pragma once
#include <cstddef>

namespace entente {

/// The 97.5 % quantile of Student's t distribution with `freedom` (at least 1) degrees of freedom, to 1e-10.
double student_quantile(std::size_t freedom);

/// The same of the standard normal distribution.
inline constexpr double normal_quantile_975 = 1.959963984540054;

}  // namespace entente
