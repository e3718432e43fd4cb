#pragma once
/// The 5 and 95 % quantiles of many samples, fast.
#include <span>

namespace entente {

struct Band {
  float p05 = 0, p95 = 0;
};
/// Quantiles of type 7 (Hyndman and Fan 1996). `mean` and `sd` are about those of the sample: with good ones
/// less has to be looked at; the result does not depend on them. The sample is not empty.
Band band_of(std::span<const float> sample, double mean, double sd);

}  // namespace entente
