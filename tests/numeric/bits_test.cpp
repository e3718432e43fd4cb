/// The bits of this room's results, as one hash for many values: the same for every compiler, optimisation
/// level and C library; of normals and saturation one with fused multiply-adds (normals: with AVX-512) and one
/// without. Whoever changes a kernel on purpose writes the new hash here.
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <numeric>
#include <vector>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "numeric/saturation.h"

namespace entente::numeric {
namespace {

#ifdef __AVX512F__
constexpr std::uint64_t bits_of_normals = 883673470068291013u;
#else
constexpr std::uint64_t bits_of_normals = 15139598904818894172u;
#endif
#ifdef __FMA__
constexpr std::uint64_t bits_of_saturation = 9957195814353246306u;
#else
constexpr std::uint64_t bits_of_saturation = 4227137576669469191u;
#endif

/// FNV-1a over whole words.
std::uint64_t hash(const std::vector<double>& values) {
  std::uint64_t h = 14695981039346656037u;
  for (const double v : values) h = (h ^ std::bit_cast<std::uint64_t>(v)) * 1099511628211u;
  return h;
}

std::vector<double> drawn() {
  constexpr std::size_t lanes = 99;
  std::vector<std::uint32_t> indices(1000), runs(lanes);
  std::iota(indices.begin(), indices.end(), 0u);
  std::iota(runs.begin(), runs.end(), 3u);
  std::vector<double> u(indices.size() * lanes);
  uniforms({0x0123456789abcdefu, 7, 99}, runs, indices, u.data());
  return u;
}

/// Evenly over [low, low + width].
std::vector<double> spread(double low, double width) {
  std::vector<double> values = drawn();
  for (double& v : values) v = low + width * v;
  return values;
}

TEST(Bits, OfUniforms) { EXPECT_EQ(hash(drawn()), 1206871984235636726u); }

TEST(Bits, OfNormals) {
  std::vector<double> z = drawn();
  normal_quantiles(z.data(), z.size());
  EXPECT_EQ(hash(z), bits_of_normals);
}

TEST(Bits, OfExponentials) {
  std::vector<double> x = spread(-760, 1480);
  exponentials(x.data(), x.data(), x.size());
  EXPECT_EQ(hash(x), 11701920017007681716u);
}

TEST(Bits, OfSaturation) {
  std::vector<double> x = spread(-1, 2);
  const std::vector<double> up = spread(0, 3), down = spread(-4, 4);
  headroom(x.data(), up.data(), x.size(), -1, 1);
  headroom(x.data(), down.data(), x.size(), -1, 1);
  EXPECT_EQ(hash(x), bits_of_saturation);
}

}  // namespace
}  // namespace entente::numeric
