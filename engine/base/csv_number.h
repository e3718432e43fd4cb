#pragma once
#include <optional>
#include <string_view>

namespace entente {

/// The minus sign of typesetters, U+2212.
inline constexpr std::string_view minus_sign = "\u2212";

/// NaN where it is empty, nothing where it is no number. A plus sign may stand before it, and the minus be
/// U+2212.
std::optional<double> csv_number(std::string_view text);

}  // namespace entente
