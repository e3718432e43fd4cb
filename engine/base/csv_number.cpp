#include "base/csv_number.h"

#include <charconv>
#include <limits>

namespace entente {

std::optional<double> csv_number(std::string_view text) {
  if (text.empty()) return std::numeric_limits<double>::quiet_NaN();
  double value = 0;
  const std::size_t sign = text[0] == '+' && text.size() > 1 && text[1] != '-' ? 1 : 0;
  const auto [end, error] = std::from_chars(text.data() + sign, text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace entente
