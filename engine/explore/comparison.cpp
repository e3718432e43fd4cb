#include "explore/comparison.h"

#include <cmath>

#include "base/csv_number.h"

namespace entente::explore {
namespace {

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

/// `0.6`, or `60 %`.
std::optional<double> number_in(std::string text) {
  const bool percent = text.ends_with('%');
  if (percent) text = trimmed(text.substr(0, text.size() - 1));
  const auto number = csv_number(text);
  return percent && number ? *number / 100 : number;
}

}  // namespace

std::optional<Comparison> comparison_in(const std::string& text) {
  const std::size_t sign = text.find_first_of("<>");
  if (sign == std::string::npos) return std::nullopt;
  const bool equals = sign + 1 < text.size() && text[sign + 1] == '=';
  const std::string name = trimmed(text.substr(0, sign));
  const auto value = number_in(trimmed(text.substr(sign + (equals ? 2 : 1))));
  if (name.empty() || !value || !std::isfinite(*value)) return std::nullopt;
  return Comparison{name, text[sign] == '>', !equals, *value};
}

}  // namespace entente::explore
