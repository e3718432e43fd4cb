#include "simulation/saturate.h"

#include "numeric/saturation.h"

namespace entente::detail {

void saturate(const LayerModel& layer, double* x, const double* d, std::size_t count) {
  const auto [low, high] = layer.range;
  switch (layer.saturation) {
    case Saturation::headroom:
      return numeric::headroom(x, d, count, low, high);
    case Saturation::clamp:
      for (std::size_t i = 0; i < count; ++i) x[i] = std::min(high, std::max(low, x[i] + d[i]));
      return;
    case Saturation::none:
      for (std::size_t i = 0; i < count; ++i) x[i] += d[i];
      return;
  }
}

double saturation_slope(const LayerModel& layer, double x) {
  if (layer.saturation == Saturation::headroom)
    return numeric::headroom_slope(x, layer.range.low, layer.range.high);
  return x < layer.range.high ? 1.0 : 0.0;
}

}  // namespace entente::detail
