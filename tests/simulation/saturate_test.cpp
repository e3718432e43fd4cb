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

double rate_of(const LayerModel& layer, double x, double d) {
  double rate = -1;
  saturation_rates(layer, &x, &d, &rate, 1);
  return rate;
}

/// What the first of a change would do: causes that cancel each other are given it (spec section 4).
TEST(Saturate, TheRateOfNoChangeIsTheSlopeUpwards) {
  for (const double none : {0.0, -0.0}) {
    EXPECT_EQ(rate_of(layer_of(Saturation::clamp), 1.9, none), 1);
    EXPECT_EQ(rate_of(layer_of(Saturation::clamp), 2, none), 0);
    EXPECT_EQ(rate_of(layer_of(Saturation::headroom), 2, none), 0);
    EXPECT_EQ(rate_of(layer_of(Saturation::headroom), -1, none), 1);
    LayerModel open = layer_of(Saturation::none);
    open.range = {};
    EXPECT_EQ(rate_of(open, 1e9, none), 1);
  }
}

TEST(Saturate, RatesAreThatOfWhatTheCellDoes) {
  for (const Saturation saturation : {Saturation::clamp, Saturation::headroom})
    for (const double x : {-1.0, 0.4, 1.7, 2.0})
      for (const double d : {-9.0, -0.6, -1e-3, 1e-3, 0.25, 0.9, 9.0}) {
        double moved = x;
        saturate(layer_of(saturation), &moved, &d, 1);
        EXPECT_NEAR(rate_of(layer_of(saturation), x, d) * d, moved - x, 1e-15) << x << ' ' << d;
      }
  EXPECT_EQ(rate_of(layer_of(Saturation::clamp), 1, 1e-30), 1) << "too small for the cell to move";
  EXPECT_EQ(rate_of(layer_of(Saturation::headroom), 1.25, 1e-30), 0.5);
  EXPECT_EQ(rate_of(layer_of(Saturation::headroom), 1.25, -1e-30), 1);
}

TEST(Saturate, WhatRoundingLeavesOfASumIsNone) {
  EXPECT_EQ(unless_cancelled(0.1 + 0.2 - 0.3, 0.6), 0);
  EXPECT_EQ(unless_cancelled(1e-9, 2), 1e-9);
  EXPECT_EQ(unless_cancelled(-1e-300, 1e-300), -1e-300);
  EXPECT_EQ(unless_cancelled(-0.0, 0), 0);
}

}  // namespace
}  // namespace entente::detail
