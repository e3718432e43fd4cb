#include "results/band.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "results/student.h"

namespace entente {
namespace {

std::size_t count_below(std::span<const float> sample, float limit) {
  unsigned count = 0;
  for (const float x : sample) count += x < limit;
  return count;
}

/// The values in [low, high), without order. `out` has room for all of the sample and one more.
std::size_t collect(std::span<const float> sample, float low, float high, float* out) {
  std::size_t count = 0;
  for (const float x : sample) {
    out[count] = x;
    count += x >= low && x < high;
  }
  return count;
}

/// Order statistics number k and k + 1 (or k again where it is the last).
struct Neighbours {
  float at = 0, next = 0;
};

Neighbours neighbours_within(float* values, std::size_t count, std::size_t k) {
  std::nth_element(values, values + k, values + count);
  return {values[k], k + 1 < count ? *std::min_element(values + k + 1, values + count) : values[k]};
}

/// The k-th value and its next lie in an interval around a guess, or in all of the sample.
Neighbours neighbours(std::span<const float> sample, std::size_t k, double guess, double half) {
  thread_local std::vector<float> room;
  if (room.size() <= sample.size()) room.resize(sample.size() + 1);
  const auto low = static_cast<float>(guess - half), high = static_cast<float>(guess + half);
  const std::size_t below = count_below(sample, low), end = count_below(sample, high);
  if (below <= k && k + 1 < end)
    return neighbours_within(room.data(), collect(sample, low, high, room.data()), k - below);
  std::copy(sample.begin(), sample.end(), room.begin());
  return neighbours_within(room.data(), sample.size(), k);
}

float quantile(std::span<const float> sample, double p, double guess, double half) {
  const double position = static_cast<double>(sample.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  const auto [at, next] = neighbours(sample, below, guess, half);
  const double part = position - static_cast<double>(below), a = at, b = next;
  return part == 0 || at == next ? at : static_cast<float>(a + part * (b - a));
}

}  // namespace

Band band_of(std::span<const float> sample, double mean, double sd) {
  if (std::all_of(sample.begin(), sample.end(), [&](float x) { return x == sample.front(); }))
    return {sample.front(), sample.front()};
  const double half = sd * 0.3;
  return {quantile(sample, 0.05, mean - normal_quantile_95 * sd, half),
          quantile(sample, 0.95, mean + normal_quantile_95 * sd, half)};
}

}  // namespace entente
