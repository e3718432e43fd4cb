#pragma once
/// Several 64-bit words, as many as a vector register of this machine holds, for arithmetic that compilers do
/// not find themselves: the 32 x 32 -> 64 bit product. All else is the compilers' own vector arithmetic.
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace entente::numeric {

#if defined(__AVX512F__)
inline constexpr std::size_t register_bytes = 64;
#elif defined(__AVX2__)
inline constexpr std::size_t register_bytes = 32;
#else
inline constexpr std::size_t register_bytes = 16;
#endif
inline constexpr std::size_t words_at_once = register_bytes / sizeof(std::uint64_t);

using Words [[gnu::vector_size(register_bytes)]] = std::uint64_t;
using Doubles [[gnu::vector_size(register_bytes)]] = double;
using HalfWords [[gnu::vector_size(register_bytes / 2)]] = std::uint32_t;

/// The product of the low 32 bits of `a`, word by word, with `factor`.
[[gnu::always_inline]] inline std::uint64_t product(std::uint64_t a, std::uint32_t factor) {
  return (a & 0xffffffffu) * factor;
}
[[gnu::always_inline]] inline Words product(Words a, std::uint32_t factor) {
  const Words factors = Words{} + factor;
#if defined(__AVX512F__)
  return reinterpret_cast<Words>(
      _mm512_mul_epu32(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(factors)));
#elif defined(__AVX2__)
  return reinterpret_cast<Words>(
      _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(factors)));
#elif defined(__SSE2__)
  return reinterpret_cast<Words>(
      _mm_mul_epu32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(factors)));
#else
  return (a & 0xffffffffu) * factors;
#endif
}

[[gnu::always_inline]] inline double to_double(std::uint64_t a) { return static_cast<double>(a); }
[[gnu::always_inline]] inline Doubles to_double(Words a) { return __builtin_convertvector(a, Doubles); }

/// `words_at_once` values from `from` on, each widened.
[[gnu::always_inline]] inline Words widened(const std::uint32_t* from) {
  HalfWords halves;
  std::memcpy(&halves, from, sizeof halves);
  return __builtin_convertvector(halves, Words);
}

[[gnu::always_inline]] inline void store(double* to, Doubles values) {
  std::memcpy(to, &values, sizeof values);
}

}  // namespace entente::numeric
