#include "simulation/saturate.h"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

LayerModel layer_of(Saturation saturation) {
  LayerModel layer;
  layer.range = {-1, 2};
  layer.saturation = saturation;
  return layer;
}

TEST(Saturate, ByKind) {
  double x[] = {1.5, 1.5, 1.5};
  const double d[] = {1, 1, 1};
  saturate(layer_of(Saturation::clamp), x, d, 1);
  saturate(layer_of(Saturation::none), x + 1, d, 1);
  saturate(layer_of(Saturation::headroom), x + 2, d, 1);
  EXPECT_EQ(x[0], 2);
  EXPECT_EQ(x[1], 2.5);
  EXPECT_GT(x[2], 1.5);
  EXPECT_LT(x[2], 2);
}

/// What the first of a change would do: causes that cancel each other are given it (spec section 4).
TEST(Saturate, SlopeIsNoneWhereTheEndIsReached) {
  EXPECT_EQ(saturation_slope(layer_of(Saturation::clamp), 1.9), 1);
  EXPECT_EQ(saturation_slope(layer_of(Saturation::clamp), 2), 0);
  EXPECT_EQ(saturation_slope(layer_of(Saturation::headroom), 2), 0);
  EXPECT_EQ(saturation_slope(layer_of(Saturation::headroom), -1), 1);
  LayerModel open = layer_of(Saturation::none);
  open.range = {};
  EXPECT_EQ(saturation_slope(open, 1e9), 1);
}

}  // namespace
}  // namespace entente::detail
