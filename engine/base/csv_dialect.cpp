#include "base/csv_dialect.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace entente {

char separator_of(std::string_view header) {
  for (const char separator : {';', '\t'})
    if (header.find(separator) != std::string_view::npos) return separator;
  return ',';
}

std::optional<double> number_in(std::string_view field, char separator) {
  std::string text(field);
  if (separator != ',' && text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const char* last = text.data() + text.size();
  const auto [end, problem] = std::from_chars(text.data(), last, value);
  const bool fine = problem == std::errc{} && end == last && std::isfinite(value);
  return fine ? std::optional(value) : std::nullopt;
}

}  // namespace entente
