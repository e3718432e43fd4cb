#pragma once
#include <optional>
#include <string_view>

namespace entente {

/// NaN where it is empty, nothing where it is no number. A plus sign may stand before it.
std::optional<double> csv_number(std::string_view text);

}  // namespace entente
