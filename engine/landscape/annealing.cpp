/// Minima of worlds that are too large to look at all their configurations, or what no actor would leave.
#include <algorithm>
#include <cmath>
#include <set>

#include "landscape/couplings.h"
#include "numeric/random.h"

namespace entente::detail {
namespace {

constexpr std::uint32_t sweeps = 200;
/// From moves that cost as much as the dearest down to a thousandth of it.
constexpr double coldest = 1e-3;

/// Where propensities are directed, moves may go on without end.
constexpr std::size_t max_moves_each = 100;

/// One annealing, then steepest descent. Nothing where that does not end.
std::optional<std::vector<char>> find_minimum(const Couplings& couplings, std::uint64_t seed,
                                              std::uint32_t start) {
  const std::size_t n = couplings.actors();
  const auto u = [&, stream = numeric::stream_of("landscape:annealing")](std::uint32_t sweep,
                                                                         std::size_t actor) {
    return numeric::uniform({seed, sweep, stream}, start, static_cast<std::uint32_t>(actor));
  };
  std::vector<char> side(n);
  for (std::size_t i = 0; i < n; ++i) side[i] = static_cast<char>(u(0, i) < 0.5);
  Configuration at(couplings, side);
  double dearest = couplings.same();
  for (const double change : at.changes()) dearest = std::max(dearest, std::abs(change));
  for (std::uint32_t sweep = 1; sweep <= sweeps; ++sweep) {
    const double heat = dearest * std::pow(coldest, static_cast<double>(sweep) / sweeps);
    for (std::size_t i = 0; i < n; ++i)
      if (u(sweep, i) < std::exp(-at.changes()[i] / heat)) at.move(i);
  }
  at = Configuration(couplings, at.side());  // without the rounding of many moves
  std::size_t moves = 0;
  for (std::size_t actor = at.steepest(); actor < n; actor = at.steepest(), ++moves) {
    if (couplings.directed() && moves > max_moves_each * n) return std::nullopt;
    at.move(actor);
  }
  return at.side();
}

}  // namespace

std::optional<Landscape> anneal(const LandscapeInput& world, const Couplings& couplings,
                                const LandscapeOptions& options, const StopFlag* stop) {
  std::set<std::vector<char>> found;
  std::uint64_t endless = 0;
  for (std::uint32_t start = 0; start < options.starts; ++start) {
    if (is_set(stop)) return std::nullopt;
    std::optional<std::vector<char>> side = find_minimum(couplings, options.seed, start);
    endless += !side;
    if (!side) continue;
    if (side->front())
      for (char& each : *side) each = static_cast<char>(!each);
    found.insert(std::move(*side));
  }
  Landscape made{false, options.starts, found.size(), {}, couplings.directed(), endless};
  for (const std::vector<char>& side : found)
    made.minima.push_back(describe(world, side, Configuration(couplings, side).is_strict(), options));
  keep_lowest(made.minima, options.max_minima, couplings.same());
  return made;
}

}  // namespace entente::detail
