#include "base/csv_number.h"

#include <charconv>
#include <limits>
#include <string>

namespace entente {

std::optional<double> csv_number(std::string_view text) {
  if (text.empty()) return std::numeric_limits<double>::quiet_NaN();
  if (text.starts_with(minus_sign)) return csv_number("-" + std::string(text.substr(minus_sign.size())));
  double value = 0;
  const std::size_t sign = text[0] == '+' && text.size() > 1 && text[1] != '-' ? 1 : 0;
  const auto [end, error] = std::from_chars(text.data() + sign, text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace entente
