#include "numeric/random.h"

#include <algorithm>
#include <array>

#include "numeric/simd.h"

#ifdef __wasm_simd128__
#include "numeric/philox_of_four.h"
#endif

namespace entente::numeric {
namespace {

/// The keys of a round.
struct Keys {
  std::uint32_t k0, k1;
  Keys(const Draw& draw, std::uint32_t round)
      : k0(static_cast<std::uint32_t>(draw.seed) + round * grows_0),
        k1(static_cast<std::uint32_t>(draw.seed >> 32) + round * grows_1) {}
};

/// Draws of one step, stream and run: the counter is (run, step, stream, index), and what of the ten rounds
/// does not depend on the index is made here, 5 of the 20 products. `Word` is one word or several (runs). Only
/// the low 32 bits of each count: `product` ignores the rest, which is left as it comes.
template <class Word>
class Philox {
 public:
  [[gnu::always_inline]] Philox(const Draw& draw, Word run) : draw_(draw) {
    const Keys first(draw, 0), second(draw, 1), third(draw, 2);
    const Word a = product(run, factor_0), b = product(Word{} + draw.stream, factor_1);
    const Word a_next = product((b >> 32) ^ draw.step ^ first.k0, factor_0);
    index_with_ = (a >> 32) ^ first.k1;
    c0_with_ = b ^ second.k0;
    const Word b_next = product((a_next >> 32) ^ a ^ second.k1, factor_1);
    c0_after_with_ = (b_next >> 32) ^ third.k0;
    c1_after_ = b_next;
    c2_after_with_ = a_next ^ third.k1;
  }

  /// u in (0, 1).
  [[gnu::always_inline]] auto uniform(Word index) const {
    const Word b = product(index_with_ ^ index, factor_1);
    const Word a = product((b >> 32) ^ c0_with_, factor_0);
    Word c0 = b ^ c0_after_with_, c1 = c1_after_, c2 = (a >> 32) ^ c2_after_with_, c3 = a;
#pragma GCC unroll 6
    for (std::uint32_t round = 3; round < 9; ++round) {
      const Keys keys(draw_, round);
      const Word low = product(c0, factor_0), high = product(c2, factor_1);
      c0 = (high >> 32) ^ c1 ^ keys.k0;
      c1 = high;
      c2 = (low >> 32) ^ c3 ^ keys.k1;
      c3 = low;
    }
    const Word out = product(c2, factor_1);  // c1 is its low half, and c0 its high half when mixed
    const Word r = out ^ ((c1 ^ Keys(draw_, 9).k0) << 32);
    return to_double(r >> 11) * 0x1p-53 + 0x1p-54;
  }

 private:
  Draw draw_;
  Word index_with_, c0_with_, c0_after_with_, c1_after_, c2_after_with_;
};

SimdU64 consecutive(std::uint32_t first) {
  SimdU64 words{};
  for (std::size_t i = 0; i < words_at_once; ++i) words[i] = first + i;
  return words;
}

/// For `lanes` that fill whole registers. The draw is a copy, which `out` cannot reach.
void whole_registers(Draw draw, std::span<const std::uint32_t> runs, std::span<const std::uint32_t> indices,
                     double* out) {
  const std::size_t lanes = runs.size();
  std::size_t lane = 0;
#ifdef __wasm_simd128__
  for (; lane + 4 <= lanes; lane += 4) {
    const PhiloxOfFour philox(draw, &runs[lane]);
    double* to = out + lane;
    for (std::size_t b = 0; b < indices.size(); ++b, to += lanes) philox.uniforms(indices[b], to);
  }
#endif
  for (; lane < lanes; lane += words_at_once) {
    const Philox<SimdU64> philox(draw, widened(&runs[lane]));
    double* to = out + lane;
    for (std::size_t b = 0; b < indices.size(); ++b, to += lanes)
      store(to, philox.uniform(SimdU64{} + indices[b]));
  }
}

void whole_registers(Draw draw, std::span<const std::uint32_t> runs, std::uint32_t first_index,
                     std::size_t count, double* out) {
  const std::size_t lanes = runs.size();
  std::size_t lane = 0;
#ifdef __wasm_simd128__
  for (; lane + 4 <= lanes; lane += 4) {
    const PhiloxOfFour philox(draw, &runs[lane]);
    double* to = out + lane;
    for (std::size_t b = 0; b < count; ++b, to += lanes) philox.uniforms(first_index + b, to);
  }
#endif
  for (; lane < lanes; lane += words_at_once) {
    const Philox<SimdU64> philox(draw, widened(&runs[lane]));
    SimdU64 index = SimdU64{} + first_index;
    double* to = out + lane;
    for (std::size_t b = 0; b < count; ++b, to += lanes, index += 1) store(to, philox.uniform(index));
  }
}

void one_run(Draw draw, std::uint32_t run, std::uint32_t first_index, std::size_t count, double* out) {
  const Philox<SimdU64> philox(draw, SimdU64{} + run);
  SimdU64 index = consecutive(first_index);
  std::size_t e = 0;
  for (; e + words_at_once <= count; e += words_at_once, index += words_at_once)
    store(out + e, philox.uniform(index));
  for (; e < count; ++e) out[e] = uniform(draw, run, first_index + static_cast<std::uint32_t>(e));
}

void one_run(Draw draw, std::uint32_t run, std::span<const std::uint32_t> indices, double* out) {
  const Philox<SimdU64> philox(draw, SimdU64{} + run);
  std::size_t e = 0;
  for (; e + words_at_once <= indices.size(); e += words_at_once)
    store(out + e, philox.uniform(widened(&indices[e])));
  for (; e < indices.size(); ++e) out[e] = uniform(draw, run, indices[e]);
}

}  // namespace

std::uint32_t stream_of(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

double uniform(const Draw& draw, std::uint32_t run, std::uint32_t index) {
  return Philox(draw, std::uint64_t{run}).uniform(index);
}

void uniforms_one_by_one(const Draw& draw, std::span<const std::uint32_t> runs,
                         std::span<const std::uint32_t> indices, double* out) {
  const Draw own = draw;  // which `out` cannot reach
  std::size_t e = 0;
  for (; e + words_at_once <= runs.size(); e += words_at_once)
    store(out + e, Philox(own, widened(&runs[e])).uniform(widened(&indices[e])));
  for (; e < runs.size(); ++e) out[e] = uniform(own, runs[e], indices[e]);
}

void uniforms(const Draw& draw, std::span<const std::uint32_t> runs, std::span<const std::uint32_t> indices,
              double* out) {
  if (runs.size() % words_at_once == 0) return whole_registers(draw, runs, indices, out);
  if (runs.size() == 1) return one_run(draw, runs[0], indices, out);
  constexpr std::size_t chunk = 256;
  std::array<std::uint32_t, chunk> run, index;
  std::size_t filled = 0;
  const auto flush = [&] {
    uniforms_one_by_one(draw, std::span(run).first(filled), std::span(index).first(filled), out);
    out += filled;
    filled = 0;
  };
  for (const std::uint32_t own : indices) {
    for (const std::uint32_t of_lane : runs) {
      run[filled] = of_lane;
      index[filled] = own;
      if (++filled == chunk) flush();
    }
  }
  flush();
}

void uniforms_in_a_row(const Draw& draw, std::span<const std::uint32_t> runs, std::uint32_t first_index,
                       std::size_t count, double* out) {
  if (runs.size() % words_at_once == 0) return whole_registers(draw, runs, first_index, count, out);
  if (runs.size() == 1) return one_run(draw, runs[0], first_index, count, out);
  std::array<std::uint32_t, 64> indices;
  for (std::size_t from = 0; from < count; from += indices.size()) {
    const std::size_t size = std::min(indices.size(), count - from);
    for (std::size_t i = 0; i < size; ++i) indices[i] = first_index + static_cast<std::uint32_t>(from + i);
    uniforms(draw, runs, std::span(indices).first(size), out + from * runs.size());
  }
}

}  // namespace entente::numeric
