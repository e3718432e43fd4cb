/// The numeric kernels on one core, over arrays that stay in the first-level cache.
#include <benchmark/benchmark.h>

#include <numeric>
#include <vector>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "numeric/saturation.h"
#include "workloads.h"

namespace entente::bench {
namespace {

constexpr std::size_t lanes = 16, bindings = 64, values = lanes * bindings;

std::vector<std::uint32_t> counted_to(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0u);
  return numbers;
}

void uniforms(benchmark::State& state) {
  const auto indices = counted_to(bindings), runs = counted_to(lanes);
  std::vector<double> u(values);
  std::uint32_t step = 0;
  for (auto _ : state) {
    numeric::uniforms({1, ++step, 2}, runs, indices, u.data());
    benchmark::ClobberMemory();
  }
  count(state, "values/s", values);
}
BENCHMARK(uniforms);

/// Uniforms and what makes normals of them, as noise needs them.
void normals(benchmark::State& state) {
  const auto indices = counted_to(bindings), runs = counted_to(lanes);
  std::vector<double> u(values);
  std::uint32_t step = 0;
  for (auto _ : state) {
    numeric::uniforms({1, ++step, 2}, runs, indices, u.data());
    numeric::normal_quantiles(u.data(), values);
    benchmark::ClobberMemory();
  }
  count(state, "values/s", values);
}
BENCHMARK(normals);

void exponentials(benchmark::State& state) {
  std::vector<double> x(values), y(values);
  for (std::size_t i = 0; i < values; ++i) x[i] = -5 + 0.01 * static_cast<double>(i);
  for (auto _ : state) {
    numeric::exponentials(x.data(), y.data(), values);
    benchmark::ClobberMemory();
  }
  count(state, "values/s", values);
}
BENCHMARK(exponentials);

/// Changes of both signs in turn, so that the cells stay in the middle.
void saturation(benchmark::State& state) {
  std::vector<double> x(values, 0.1), up(values), down(values);
  for (std::size_t i = 0; i < values; ++i) down[i] = -(up[i] = 1e-3 * static_cast<double>(i % 100));
  for (auto _ : state) {
    numeric::headroom(x.data(), up.data(), values, -1, 1);
    numeric::headroom(x.data(), down.data(), values, -1, 1);
    benchmark::ClobberMemory();
  }
  count(state, "values/s", 2 * values);
}
BENCHMARK(saturation);

}  // namespace
}  // namespace entente::bench
