#include "explore/box_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "text/number_format.h"

namespace entente::explore {
namespace {

/// Without zeros at the end of its decimals.
std::string trimmed_decimals(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  return number == "-0" ? "0" : number;
}

/// As many digits as tell a thousandth of the range; of values that are listed five.
std::string limit_number(const Factor& factor, double value) {
  const double range = factor.high - factor.low;
  if (!factor.values.empty() || !(range > 1e-9) || !(range + std::abs(value) < 1e15))
    return fmt::format("{:.5g}", value);
  const int decimals = std::max(0, 3 - static_cast<int>(std::ceil(std::log10(range))));
  const std::string number = trimmed_decimals(fmt::format("{:.{}f}", value, decimals));
  return number == "0" && value != 0 ? fmt::format("{:.1g}", value) : number;
}

/// The limits drawn in to values that the factor takes.
Limits drawn_in(const Factor& factor, Limits limits) {
  double first = Limits::open, last = -Limits::open;
  for (const double value : factor.values)
    if (limits.holds(value)) {
      first = std::min(first, value);
      last = std::max(last, value);
    }
  if (first > last) return limits;
  if (limits.low != -Limits::open) limits.low = first;
  if (limits.high != Limits::open) limits.high = last;
  return limits;
}

std::string range_text(const Factor& factor, const Limits& limits) {
  const auto number = [&](double value) { return limit_number(factor, value); };
  const bool from = limits.low != -Limits::open, to = limits.high != Limits::open;
  if (from && to && limits.low == limits.high) return number(limits.low);
  if (from && to) return fmt::format("between {} and {}", number(limits.low), number(limits.high));
  return from ? "at least " + number(limits.low) : "at most " + number(limits.high);
}

std::vector<std::string> allowed(const Factor& factor, const Limits& limits) {
  std::vector<std::string> words;
  for (std::size_t c = 0; c < factor.categories.size(); ++c)
    if (limits.has(c)) words.push_back(factor.categories[c]);
  return words;
}

}  // namespace

std::string listed(std::span<const std::string> words, std::string_view last) {
  std::string text;
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (w > 0) text += w + 1 == words.size() ? fmt::format(" {} ", last) : ", ";
    text += words[w];
  }
  return text;
}

std::string restriction_text(const Factor& factor, const Limits& limits) {
  if (!limits.restricted()) return "";
  if (!factor.categories.empty())
    return fmt::format("{} is {}", factor.name, listed(allowed(factor, limits), "or"));
  return fmt::format("{} is {}", factor.name, range_text(factor, drawn_in(factor, limits)));
}

std::string box_sentence(const MeasuredBox& box, std::span<const Factor> factors, std::string_view what) {
  if (factors.size() != box.box.size())
    throw std::invalid_argument(
        fmt::format("{} names for a box of {} factors", factors.size(), box.box.size()));
  std::vector<std::string> restrictions;
  for (const std::size_t f : restricted_factors(box.box))
    restrictions.push_back(restriction_text(factors[f], box.box[f]));
  const std::string in = listed(restrictions, "and");
  if (in.empty()) return fmt::format("{} in {} of all futures.", what, text::percent(box.density));
  if (box.cases == 0) return fmt::format("{} in none of the futures in which {}.", what, in);
  const double overall = box.density * box.mass / box.coverage;
  return fmt::format(
      "{} in {} of the futures in which {}, and in {} of all; {} of those in which it does are there.", what,
      text::percent(box.density), in, text::percent(overall), text::percent(box.coverage));
}

}  // namespace entente::explore
