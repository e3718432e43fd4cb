#include "cli/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> plain_blocks{"_", ".", ":", "-", "=", "+", "*", "#"};
constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

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

std::size_t level(double value, double low, double high) {
  if (!(high > low)) return 3;  // a flat line runs through the middle
  return std::min<std::size_t>(7, static_cast<std::size_t>((value - low) / (high - low) * 8));
}

std::vector<double> averaged(const std::vector<double>& values, std::size_t width) {
  if (values.size() <= width) return values;
  std::vector<double> result;
  for (std::size_t k = 0; k < width; ++k) {
    const std::size_t begin = k * values.size() / width, end = (k + 1) * values.size() / width;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += values[i];
    result.push_back(sum / static_cast<double>(end - begin));
  }
  return result;
}

}  // namespace

std::string with_commas(std::uint64_t value) {
  std::string text = std::to_string(value);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

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
  return std::isnan(share) ? "-" : hundredths(share, digits_of(share)) + " %";
}

std::string interval(const Interval& interval, bool share) {
  if (std::isnan(interval.low)) return "";
  if (!share) return format_compact(interval.low) + " to " + format_compact(interval.high);
  const int digits = std::max(digits_of(interval.low), digits_of(interval.high));
  return hundredths(interval.low, digits) + " to " + hundredths(interval.high, digits) + " %";
}

std::string runs_counted(std::size_t runs) { return with_commas(runs) + (runs == 1 ? " run" : " runs"); }

std::string strays_text(const Strays& strays, std::size_t runs) {
  std::string text;
  for (const auto& [count, what] :
       {std::pair(strays.infinite, "infinite"), std::pair(strays.no_number, "no number")})
    if (count > 0) text += fmt::format("{}{} in {}", text.empty() ? "" : " and ", what, with_commas(count));
  return text.empty() ? text : text + " of " + runs_counted(runs);
}

std::string bar(double share, std::size_t width, bool unicode) {
  const double filled = share > 0 ? std::min(share, 1.0) : 0.0;  // 0 also for no number
  const auto eighths = static_cast<std::size_t>(std::lround(filled * static_cast<double>(width) * 8));
  const std::size_t full = eighths / 8, part = unicode ? eighths % 8 : 0;
  std::string text = repeated(unicode ? "█" : "#", full);
  if (part > 0) text += parts[part];
  return text + repeated(unicode ? "·" : ".", width - full - (part > 0 ? 1 : 0));
}

std::string sparkline(const std::vector<double>& values, std::size_t width, bool unicode) {
  const std::vector<double> columns = averaged(values, width);
  if (columns.empty()) return "";
  const auto [low, high] = std::minmax_element(columns.begin(), columns.end());
  if (!std::isfinite(*high - *low)) return "";
  std::string text;
  for (const double value : columns) text += (unicode ? blocks : plain_blocks)[level(value, *low, *high)];
  return text;
}

}  // namespace entente::cli
