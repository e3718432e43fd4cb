#include "text/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::text {
namespace {

/// What rounding leaves of shares that come to none or to all of it is taken away.
double without_dust(double share) {
  constexpr double dust = 1e-12;
  return std::abs(share) < dust ? 0 : std::abs(share - 1) < dust ? 1 : share;
}

/// Digits after the point that keep a small or a large share apart from 0 and 1.
int digits_of(double share) {
  const double distance = std::min(share, 1 - share);
  return distance > 0 && distance < 0.0195 ? 1 : 0;
}

/// Of 100 parts.
std::string hundredths(double share, int digits) {
  if (share > 0 && share < 0.0005) return "<0.1";
  if (share < 1 && share > 0.9995) return ">99.9";
  return fmt::format("{:.{}f}", 100 * share, share > 0 && share < 1 ? digits : 0);
}

/// `0.150`, `80.0`, `153`, `1.20e+09`, `3.6e-04`: never wider than the columns of the report.
std::string three_digits(double value) {
  const double size = std::abs(value);
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  if (size < 0.0009995) return fmt::format("{:.1e}", value);
  if (!(size >= 0.9995 && size < 999.5)) return fmt::format("{:#.3g}", value);
  return fmt::format("{:.{}f}", value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
}

}  // namespace

std::string format_compact(double value) {
  if (std::isnan(value)) return "-";
  const double size = std::abs(value);
  if (size < 5e-16) return "0";  // what rounding leaves of changes that cancel
  if (!(size >= 999.5 && size < 1e7)) return three_digits(value);
  return (value < 0 ? "-" : "") + with_commas(static_cast<std::uint64_t>(std::llround(size)));
}

std::string format_signed(double value) {
  const std::string text = format_compact(value);
  return value > 0 && text != "0" ? "+" + text : text;
}

std::string percent(double share) {
  if (std::isnan(share)) return "-";
  share = without_dust(share);
  return hundredths(share, digits_of(share)) + " %";
}

std::string interval(const Interval& interval, bool share) {
  if (std::isnan(interval.low)) return "";
  if (!share) return format_compact(interval.low) + " to " + format_compact(interval.high);
  const double low = without_dust(interval.low), high = without_dust(interval.high);
  const int digits = std::max(digits_of(low), digits_of(high));
  return hundredths(low, digits) + " to " + hundredths(high, digits) + " %";
}

std::string about_counted(double count, const std::string& noun) {
  if (!(count < 1e9)) return "more than a billion " + noun + "s";
  const double step = std::pow(10, std::max(0.0, std::floor(std::log10(count)) - 1));
  return "about " + counted(static_cast<std::size_t>(std::ceil(count / step) * step), noun);
}

std::string about_runs(double runs) { return about_counted(runs, "run"); }

std::string strays_text(const Strays& strays, std::size_t runs) {
  std::string text;
  for (const auto& [count, what] :
       {std::pair(strays.infinite, "infinite"), std::pair(strays.no_number, "no number")})
    if (count > 0) text += fmt::format("{}{} in {}", text.empty() ? "" : " and ", what, with_commas(count));
  return text.empty() ? text : text + " of " + counted(runs, "run");
}

}  // namespace entente::text
