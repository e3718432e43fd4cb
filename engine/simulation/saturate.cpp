#include "simulation/saturate.h"

#include "numeric/saturation.h"

namespace entente::detail {

namespace {

double clamp_rate(const Range& range, double x, double d) {
  if (d == 0) return x < range.high ? 1 : 0;
  const double there = within(range, x + d);
  return there == x + d ? 1 : (there - x) / d;
}

}  // namespace

bool saturate(const LayerModel& layer, double* x, const double* d, std::size_t count) {
  const auto [low, high] = layer.range;
  switch (layer.saturation) {
    case Saturation::headroom:
      return numeric::headroom(x, d, count, low, high);
    case Saturation::clamp:
      for (std::size_t i = 0; i < count; ++i) x[i] = std::min(high, std::max(low, x[i] + d[i]));
      return false;
    case Saturation::none:
      for (std::size_t i = 0; i < count; ++i) x[i] += d[i];
      return false;
  }
  return false;
}

void saturation_rates(const LayerModel& layer, const double* x, const double* d, double* rates,
                      std::size_t count) {
  switch (layer.saturation) {
    case Saturation::headroom:
      return numeric::headroom_rates(x, d, rates, count, layer.range.low, layer.range.high);
    case Saturation::clamp:
      for (std::size_t i = 0; i < count; ++i) rates[i] = clamp_rate(layer.range, x[i], d[i]);
      return;
    case Saturation::none:
      std::fill_n(rates, count, 1.0);
      return;
  }
}

}  // namespace entente::detail
