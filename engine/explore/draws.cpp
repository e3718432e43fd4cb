#include "explore/draws.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "numeric/random.h"

namespace entente::explore {

std::vector<double> draws(std::uint64_t seed, std::string_view purpose, std::size_t series, std::size_t count) {
  const numeric::Draw draw{seed, 0, numeric::stream_of("explore:" + std::string(purpose))};
  const auto run = static_cast<std::uint32_t>(series);
  std::vector<double> values(count);
  numeric::uniforms_in_a_row(draw, {&run, 1}, 0, count, values.data());
  return values;
}

std::size_t pick(double u, std::size_t count) {
  return std::min(count - 1, static_cast<std::size_t>(u * static_cast<double>(count)));
}

std::vector<std::size_t> shuffled(std::uint64_t seed, std::string_view purpose, std::size_t series,
                                  std::size_t count) {
  const std::vector<double> u = draws(seed, purpose, series, count);
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[pick(u[i - 1], i)]);
  return order;
}

}  // namespace entente::explore
