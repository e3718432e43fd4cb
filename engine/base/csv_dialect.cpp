#include "base/csv_dialect.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_number.h"

namespace entente {

bool looks_like_number(std::string_view field) {
  if (field.starts_with(minus_sign)) field.remove_prefix(minus_sign.size());
  const auto fits = [](char c) {
    return is_digit(c) || std::string_view(".,+- '").find(c) != std::string_view::npos;
  };
  return std::any_of(field.begin(), field.end(), is_digit) && std::all_of(field.begin(), field.end(), fits);
}

char separator_of(std::string_view header) {
  bool quoted = false, tabs = false, bars = false, commas = false;
  for (const char c : header) {
    quoted = quoted != (c == '"');
    if (quoted) continue;
    if (c == ';') return c;
    tabs = tabs || c == '\t';
    bars = bars || c == '|';
    commas = commas || c == ',';
  }
  return tabs ? '\t' : bars && !commas ? '|' : ',';
}

std::optional<char> told_separator(std::string_view line) {
  constexpr std::string_view beginning = "sep=";
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  const bool told = line.size() == beginning.size() + 1 && in_small_letters(line).starts_with(beginning);
  const bool separates = told && std::string_view(",;|\t:^~ ").find(line.back()) != std::string_view::npos;
  return separates ? std::optional(line.back()) : std::nullopt;
}

std::optional<double> CsvNumbers::read(std::string_view field) {
  const std::size_t at = separator_ == ',' ? std::string_view::npos : field.find_first_of(".,");
  if (at == std::string_view::npos) return csv_number(field);
  if (mark_ != '\0' && field[at] != mark_) return std::nullopt;
  std::string text(field);
  text[at] = '.';
  const auto value = csv_number(text);
  if (value) mark_ = field[at];
  return value;
}

std::optional<double> CsvNumbers::read_finite(std::string_view field) {
  const auto value = read(field);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::string CsvNumbers::problem(std::string_view field) const {
  std::string said = "found '" + std::string(field) + "'; expected a number";
  if (!looks_like_number(field)) return said;
  if (mark_ == ',') return said + " like 1000,5, as above";
  if (separator_ == ',') return said + " like 1000.5";
  return said + (mark_ == '.' ? " like 1000.5, as above" : " like 1000.5 or 1000,5");
}

std::string decimal_comma_hint(std::size_t fields, std::size_t columns, char separator) {
  if (separator != ',' || fields <= columns) return "";
  return "; numbers with a decimal comma need ; or tabs between the fields";
}

}  // namespace entente
