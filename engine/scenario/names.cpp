#include "scenario/names.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_number.h"

namespace entente::reading {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }

bool matches(std::string_view text, bool dashes) {
  const auto fits = [dashes](char c) { return is_letter(c) || is_digit(c) || (dashes && c == '-'); };
  return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

bool is_name(std::string_view text) { return matches(text, false); }

bool is_id(std::string_view text) { return matches(text, true); }

bool is_number(std::string_view text) {
  return !text.starts_with('+') && std::isfinite(csv_number(text).value_or(NAN));
}

}  // namespace entente::reading
