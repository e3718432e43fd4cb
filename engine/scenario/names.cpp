#include "scenario/names.h"

#include <algorithm>

namespace entente::reading {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool matches(std::string_view text, bool dashes) {
  const auto fits = [dashes](char c) { return is_letter(c) || is_digit(c) || (dashes && c == '-'); };
  return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

bool is_name(std::string_view text) { return matches(text, false); }

bool is_id(std::string_view text) { return matches(text, true); }

}  // namespace entente::reading
