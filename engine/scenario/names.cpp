#include "scenario/names.h"

#include <algorithm>

#include "base/ascii.h"

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

}  // namespace entente::reading
