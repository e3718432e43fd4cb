#include "explore/pattern_space.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "explore/draws.h"
#include "numeric/random.h"

namespace entente::explore {
namespace {

/// Points that a cell keeps to be changed.
constexpr std::size_t most_kept = 8;

std::optional<std::size_t> cell_along(const PatternAxis& axis, double value) {
  if (!(value >= axis.low && value <= axis.high)) return std::nullopt;
  const double share = (value - axis.low) / (axis.high - axis.low);
  return std::min(axis.cells - 1, static_cast<std::size_t>(share * static_cast<double>(axis.cells)));
}

void check(const PatternAxis& axis) {
  if (axis.cells == 0 || !std::isfinite(axis.low) || !std::isfinite(axis.high) || !(axis.low < axis.high))
    throw std::invalid_argument("an axis has a range and a cell at least");
}

/// Back into [0, 1] where it has gone beyond, as a mirror shows it.
double reflected(double share) {
  const double within = std::fmod(std::abs(share), 2.0);
  return within > 1 ? 2 - within : within;
}

}  // namespace

std::optional<std::size_t> PatternGrid::cell(double of_a, double of_b) const {
  const auto i = cell_along(a, of_a), j = cell_along(b, of_b);
  if (!i || !j) return std::nullopt;
  return *i * b.cells + *j;
}

/// One point to try, from draws of its own number.
class PatternSearch::Proposal {
 public:
  Proposal(const PatternSearch& search, std::size_t number)
      : search_(search), u_(draws(search.seed_, "pattern space", number, fixed + 3 * search.parameters_)) {}

  std::vector<double> shares() const {
    constexpr double by_chance = 0.1, crossed = 0.3;
    if (search_.reached_.empty() || u_[0] < by_chance) return by_parameter(0);
    std::vector<double> shares = parent(1);
    if (u_[4] < crossed) cross(shares, parent(5));
    change(shares);
    return shares;
  }

 private:
  /// Draws that are not one a parameter.
  static constexpr std::size_t fixed = 11;

  std::vector<double> by_parameter(std::size_t set) const {
    const auto first = u_.begin() + static_cast<std::ptrdiff_t>(fixed + set * search_.parameters_);
    return {first, first + static_cast<std::ptrdiff_t>(search_.parameters_)};
  }

  /// A point of the rarer of two cells that were reached.
  std::vector<double> parent(std::size_t draw) const {
    const Kept& one = search_.reached_[pick(u_[draw], search_.reached_.size())];
    const Kept& other = search_.reached_[pick(u_[draw + 1], search_.reached_.size())];
    const bool rarer = search_.cells_[other.cell].points < search_.cells_[one.cell].points;
    const auto& kept = (rarer ? other : one).shares;
    return kept[pick(u_[draw + 2], kept.size())];
  }

  void cross(std::vector<double>& shares, const std::vector<double>& other) const {
    const std::vector<double> u = by_parameter(1);
    for (std::size_t f = 0; f < shares.size(); ++f)
      if (u[f] < 0.5) shares[f] = other[f];
  }

  /// One parameter or all of them, by normal steps of a size between 1/300 and 1/2, all orders alike.
  void change(std::vector<double>& shares) const {
    const std::vector<double> u = by_parameter(2);
    const double size = 0.5 * std::pow(150, -u_[8]);
    const bool all = u_[9] < 0.5;
    const std::size_t one = pick(u_[10], shares.size());
    for (std::size_t f = 0; f < shares.size(); ++f)
      if (all || f == one) shares[f] = reflected(shares[f] + size * numeric::normal_quantile(u[f]));
  }

  const PatternSearch& search_;
  std::vector<double> u_;
};

PatternSearch::PatternSearch(const PatternGrid& grid, std::size_t parameters, std::uint64_t seed)
    : grid_(grid), parameters_(parameters), seed_(seed), cells_(grid.size()), kept_at_(grid.size()) {
  check(grid.a), check(grid.b);
  if (parameters == 0) throw std::invalid_argument("there are no parameters to vary");
}

Points PatternSearch::propose(std::size_t count) {
  Points points(count, parameters_);
  for (std::size_t p = 0; p < count; ++p)
    std::ranges::copy(Proposal(*this, proposed_++).shares(), points.row(p).begin());
  return points;
}

void PatternSearch::add(const Points& shares, std::span<const double> a, std::span<const double> b) {
  if (shares.factors != parameters_ || a.size() != shares.count || b.size() != shares.count)
    throw std::invalid_argument("points and their outcomes do not fit each other");
  for (std::size_t p = 0; p < shares.count; ++p, ++points_) {
    const auto cell = grid_.cell(a[p], b[p]);
    outside_ += !cell;
    if (cell) keep(*cell, shares.row(p));
  }
}

void PatternSearch::keep(std::size_t cell, std::span<const double> shares) {
  if (!kept_at_[cell]) {
    kept_at_[cell] = reached_.size();
    reached_.push_back({cell, {}});
    cells_[cell].first = points_;
  }
  auto& kept = reached_[*kept_at_[cell]].shares;
  const std::size_t at = cells_[cell].points++ % most_kept;
  if (at == kept.size()) kept.emplace_back();
  kept[at].assign(shares.begin(), shares.end());
}

std::vector<CellChance> cell_chances(const PatternGrid& grid, std::span<const double> a,
                                     std::span<const double> b) {
  check(grid.a), check(grid.b);
  if (a.empty() || a.size() != b.size())
    throw std::invalid_argument("draws are of two outcomes, and not empty");
  std::vector<CellChance> chances(grid.size());
  for (std::size_t p = 0; p < a.size(); ++p)
    if (const auto cell = grid.cell(a[p], b[p])) ++chances[*cell].points;
  for (CellChance& cell : chances) {
    cell.chance = static_cast<double>(cell.points) / static_cast<double>(a.size());
    cell.interval = wilson_interval(cell.points, a.size());
  }
  return chances;
}

}  // namespace entente::explore
