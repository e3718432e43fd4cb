#pragma once
/// Several 64-bit words, as many as a vector register of this machine holds, for arithmetic that compilers do
/// not find themselves: the 32 x 32 -> 64 bit product. All else is the compilers' own vector arithmetic.
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __x86_64__
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

using SimdU64 [[gnu::vector_size(register_bytes)]] = std::uint64_t;
using SimdF64 [[gnu::vector_size(register_bytes)]] = double;
using HalfWords [[gnu::vector_size(register_bytes / 2)]] = std::uint32_t;

/// The product of the low 32 bits of `a`, word by word, with `factor`.
[[gnu::always_inline]] inline std::uint64_t product(std::uint64_t a, std::uint32_t factor) {
  return (a & 0xffffffffu) * factor;
}
[[gnu::always_inline]] inline SimdU64 product(SimdU64 a, std::uint32_t factor) {
  const SimdU64 factors = SimdU64{} + factor;
#if defined(__AVX512F__)
  return reinterpret_cast<SimdU64>(
      _mm512_mul_epu32(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(factors)));
#elif defined(__AVX2__)
  return reinterpret_cast<SimdU64>(
      _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(factors)));
#elif defined(__x86_64__)
  return reinterpret_cast<SimdU64>(
      _mm_mul_epu32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(factors)));
#else
  return (a & 0xffffffffu) * factors;
#endif
}

[[gnu::always_inline]] inline double to_double(std::uint64_t a) { return static_cast<double>(a); }
[[gnu::always_inline]] inline SimdF64 to_double(SimdU64 a) { return __builtin_convertvector(a, SimdF64); }

/// `words_at_once` values from `from` on, each widened.
[[gnu::always_inline]] inline SimdU64 widened(const std::uint32_t* from) {
  HalfWords halves;
  std::memcpy(&halves, from, sizeof halves);
  return __builtin_convertvector(halves, SimdU64);
}

[[gnu::always_inline]] inline SimdF64 load(const double* from) {
  SimdF64 values;
  std::memcpy(&values, from, sizeof values);
  return values;
}
/// Keeps a value that was loaded in its register: compilers would rather load it again for each use.
[[gnu::always_inline]] inline void keep(SimdF64& value) {
#ifdef __x86_64__
  asm("" : "+v"(value));
#else
  (void)value;
#endif
}
[[gnu::always_inline]] inline SimdF64 absolute(SimdF64 a) {
  return reinterpret_cast<SimdF64>(reinterpret_cast<SimdU64>(a) & 0x7fffffffffffffffu);
}

/// a * b + c, in one instruction and rounded once where the machine that it is built for has that: for sums
/// whose last digits depend on the build anyway, as those of matrix products do.
[[gnu::always_inline]] inline double fused(double a, double b, double c) {
#if defined(__FMA__)
  return __builtin_fma(a, b, c);
#else
  return a * b + c;
#endif
}
[[gnu::always_inline]] inline SimdF64 fused(SimdF64 a, SimdF64 b, SimdF64 c) {
#if defined(__AVX512F__)
  return reinterpret_cast<SimdF64>(_mm512_fmadd_pd(reinterpret_cast<__m512d>(a), reinterpret_cast<__m512d>(b),
                                                   reinterpret_cast<__m512d>(c)));
#elif defined(__AVX2__) && defined(__FMA__)
  return reinterpret_cast<SimdF64>(_mm256_fmadd_pd(reinterpret_cast<__m256d>(a), reinterpret_cast<__m256d>(b),
                                                   reinterpret_cast<__m256d>(c)));
#elif defined(__FMA__)
  SimdF64 sum;
  for (std::size_t i = 0; i < words_at_once; ++i) sum[i] = fused(a[i], b[i], c[i]);
  return sum;
#else
  return a * b + c;
#endif
}

[[gnu::always_inline]] inline void store(double* to, SimdF64 values) {
  std::memcpy(to, &values, sizeof values);
}

}  // namespace entente::numeric
