#include "cli/pictures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> plain_blocks{"_", ".", ":", "-", "=", "+", "*", "#"};
constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

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

std::size_t Scale::column(double value, std::size_t width) const {
  if (width < 2 || !(high > low)) return 0;
  const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(width - 1)));
}

void Scale::include(double value) {
  if (!std::isfinite(value)) return;
  low = std::min(low, value);
  high = std::max(high, value);
}

Scale scale_of(const std::vector<double>& values) {
  Scale scale{values.front(), values.front()};
  for (const double value : values) scale.include(value);
  return scale;
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
  return sparkline(columns, width, {*low, *high}, unicode);
}

std::string sparkline(const std::vector<double>& values, std::size_t width, const Scale& scale, bool unicode) {
  std::string text;
  if (!std::isfinite(scale.high - scale.low)) return "";
  for (const double value : averaged(values, width)) {
    if (!std::isfinite(value)) return "";
    text += (unicode ? blocks : plain_blocks)[level(value, scale.low, scale.high)];
  }
  return text;
}

}  // namespace entente::cli
