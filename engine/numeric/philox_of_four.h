#pragma once
/// Philox4x32-10 (see random.cpp) of four runs at once, in WebAssembly: its registers have no product of 64-bit words
/// that is one instruction, so that words of 32 bits and products of their halves take half the time there.
#include <wasm_simd128.h>

#include "numeric/random.h"
#include "numeric/simd.h"

namespace entente::numeric {

class PhiloxOfFour {
 public:
  /// `runs`: the first of four.
  [[gnu::always_inline]] PhiloxOfFour(const Draw& draw, const std::uint32_t* runs) : draw_(draw) {
    const Product a = product(wasm_v128_load(runs), factor_0), b = product(splat(draw.stream), factor_1);
    const Product a_next = product(b.high() ^ splat(draw.step ^ key_0(0)), factor_0);
    const Product b_next = product(a_next.high() ^ a.low() ^ splat(key_1(1)), factor_1);
    index_with_ = a.high() ^ splat(key_1(0));
    c0_with_ = b.low() ^ splat(key_0(1));
    c0_after_with_ = b_next.high() ^ splat(key_0(2));
    c1_after_ = b_next.low();
    c2_after_with_ = a_next.low() ^ splat(key_1(2));
  }

  /// u in (0, 1) of each run: four, from `to` on.
  [[gnu::always_inline]] void uniforms(std::uint32_t index, double* to) const {
    const Product b = product(index_with_ ^ splat(index), factor_1);
    const Product a = product(b.high() ^ c0_with_, factor_0);
    v128_t c0 = b.low() ^ c0_after_with_, c1 = c1_after_, c2 = a.high() ^ c2_after_with_, c3 = a.low();
#pragma GCC unroll 6
    for (std::uint32_t round = 3; round < 9; ++round) {
      const Product low = product(c0, factor_0), high = product(c2, factor_1);
      c0 = high.high() ^ c1 ^ splat(key_0(round));
      c1 = high.low();
      c2 = low.high() ^ c3 ^ splat(key_1(round));
      c3 = low.low();
    }
    const Product out = product(c2, factor_1);
    const v128_t mixed = c1 ^ splat(key_0(9)), zero = wasm_i32x4_const(0, 0, 0, 0);
    store(to, uniform(out.first ^ wasm_i32x4_shuffle(zero, mixed, 0, 4, 1, 5)));
    store(to + words_at_once, uniform(out.second ^ wasm_i32x4_shuffle(zero, mixed, 0, 6, 1, 7)));
  }

 private:
  /// 64 bits each: of the first two words, and of the others.
  struct Product {
    v128_t first, second;
    v128_t low() const { return wasm_i32x4_shuffle(first, second, 0, 2, 4, 6); }
    v128_t high() const { return wasm_i32x4_shuffle(first, second, 1, 3, 5, 7); }
  };
  static Product product(v128_t words, std::uint32_t factor) {
    return {wasm_u64x2_extmul_low_u32x4(words, splat(factor)), wasm_u64x2_extmul_high_u32x4(words, splat(factor))};
  }
  static v128_t splat(std::uint32_t word) { return wasm_u32x4_splat(word); }
  static SimdF64 uniform(v128_t bits) {
    const auto r = reinterpret_cast<SimdU64>(bits);
    return to_double(r >> 11) * 0x1p-53 + 0x1p-54;
  }
  std::uint32_t key_0(std::uint32_t round) const {
    return static_cast<std::uint32_t>(draw_.seed) + round * grows_0;
  }
  std::uint32_t key_1(std::uint32_t round) const {
    return static_cast<std::uint32_t>(draw_.seed >> 32) + round * grows_1;
  }

  Draw draw_;
  v128_t index_with_, c0_with_, c0_after_with_, c1_after_, c2_after_with_;
};

}  // namespace entente::numeric
