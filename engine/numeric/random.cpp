#include "numeric/random.h"

#include <algorithm>
#include <array>

namespace entente::numeric {
namespace {

/// One value of Philox4x32-10; the counter is (run, step, stream, index). Written on single words, without
/// branches, so that the loops over it become vector code.
[[gnu::always_inline]] inline double philox_uniform(const Draw& draw, std::uint32_t run, std::uint32_t index) {
  std::uint32_t c0 = run, c1 = draw.step, c2 = draw.stream, c3 = index;
  auto k0 = static_cast<std::uint32_t>(draw.seed), k1 = static_cast<std::uint32_t>(draw.seed >> 32);
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53u} * c0;
    const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * c2;
    c0 = static_cast<std::uint32_t>(b >> 32) ^ c1 ^ k0;
    c1 = static_cast<std::uint32_t>(b);
    c2 = static_cast<std::uint32_t>(a >> 32) ^ c3 ^ k1;
    c3 = static_cast<std::uint32_t>(a);
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  const std::uint64_t r = (std::uint64_t{c0} << 32) + c1;
  return static_cast<double>(r >> 11) * 0x1p-53 + 0x1p-54;
}

}  // namespace

std::uint32_t stream_of(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

double uniform(const Draw& draw, std::uint32_t run, std::uint32_t index) {
  return philox_uniform(draw, run, index);
}

void uniforms(const Draw& draw, std::span<const std::uint32_t> runs, std::span<const std::uint32_t> indices,
              double* out) {
  const Draw own = draw;
  for (std::size_t e = 0; e < runs.size(); ++e) out[e] = philox_uniform(own, runs[e], indices[e]);
}

void uniforms(const Draw& draw, std::uint32_t first_run, std::size_t lanes,
              std::span<const std::uint32_t> indices, double* out) {
  constexpr std::size_t chunk = 256;
  std::array<std::uint32_t, chunk> run, index;
  std::size_t filled = 0;
  const auto flush = [&] {
    uniforms(draw, std::span(run).first(filled), std::span(index).first(filled), out);
    out += filled;
    filled = 0;
  };
  for (const std::uint32_t own : indices) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      run[filled] = first_run + static_cast<std::uint32_t>(lane);
      index[filled] = own;
      if (++filled == chunk) flush();
    }
  }
  flush();
}

}  // namespace entente::numeric
