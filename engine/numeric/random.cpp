#include "numeric/random.h"

#include <array>

#include "numeric/words.h"

namespace entente::numeric {
namespace {

/// Values of Philox4x32-10; the counter is (run, step, stream, index). `Word` is one word or several. Only the
/// low 32 bits of each count: `product` ignores the rest, which is left as it comes.
template <class Word>
[[gnu::always_inline]] inline auto philox_uniform(const Draw& draw, Word run, Word index) {
  Word c0 = run, c1 = Word{} + draw.step, c2 = Word{} + draw.stream, c3 = index;
  auto k0 = static_cast<std::uint32_t>(draw.seed), k1 = static_cast<std::uint32_t>(draw.seed >> 32);
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    const Word a = product(c0, 0xD2511F53u), b = product(c2, 0xCD9E8D57u);
    c0 = (b >> 32) ^ c1 ^ k0;
    c1 = b;
    c2 = (a >> 32) ^ c3 ^ k1;
    c3 = a;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  const Word r = (c0 << 32) | (c1 & 0xffffffffu);
  return to_double(r >> 11) * 0x1p-53 + 0x1p-54;
}

Words consecutive(std::uint32_t first) {
  Words words{};
  for (std::size_t i = 0; i < words_at_once; ++i) words[i] = first + i;
  return words;
}

/// For `lanes` that fill whole registers. The draw is a copy, which `out` cannot reach.
void whole_registers(Draw draw, std::uint32_t first_run, std::size_t lanes,
                     std::span<const std::uint32_t> indices, double* out) {
  const Words first = consecutive(first_run);
  for (const std::uint32_t index : indices)
    for (std::size_t lane = 0; lane < lanes; lane += words_at_once, out += words_at_once)
      store(out, philox_uniform(draw, first + lane, Words{} + index));
}

void one_run(Draw draw, std::uint32_t run, std::span<const std::uint32_t> indices, double* out) {
  std::size_t e = 0;
  for (; e + words_at_once <= indices.size(); e += words_at_once)
    store(out + e, philox_uniform(draw, Words{} + run, widened(&indices[e])));
  for (; e < indices.size(); ++e) out[e] = uniform(draw, run, indices[e]);
}

}  // namespace

std::uint32_t stream_of(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

double uniform(const Draw& draw, std::uint32_t run, std::uint32_t index) {
  return philox_uniform(draw, std::uint64_t{run}, std::uint64_t{index});
}

void uniforms(const Draw& draw, std::span<const std::uint32_t> runs, std::span<const std::uint32_t> indices,
              double* out) {
  const Draw own = draw;  // which `out` cannot reach
  std::size_t e = 0;
  for (; e + words_at_once <= runs.size(); e += words_at_once)
    store(out + e, philox_uniform(own, widened(&runs[e]), widened(&indices[e])));
  for (; e < runs.size(); ++e) out[e] = uniform(own, runs[e], indices[e]);
}

void uniforms(const Draw& draw, std::uint32_t first_run, std::size_t lanes,
              std::span<const std::uint32_t> indices, double* out) {
  if (lanes % words_at_once == 0) return whole_registers(draw, first_run, lanes, indices, out);
  if (lanes == 1) return one_run(draw, first_run, indices, out);
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
