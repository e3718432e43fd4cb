#include "landscape/couplings.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace entente {
namespace detail {

Couplings::Couplings(const LandscapeInput& world) : n_(world.actors.size()), q_(n_ * n_) {
  if (world.sizes.size() != n_ || world.propensities.size() != n_ * n_)
    throw std::invalid_argument("sizes and propensities must be those of the actors");
  const auto& p = world.propensities;
  double sum = 0, apart = 0;
  const auto each = [&](auto propensity) {
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j)
        if (i != j) q_[i * n_ + j] = world.sizes[i] * world.sizes[j] * propensity(i * n_ + j, j * n_ + i);
  };
  each([&](std::size_t own, std::size_t) { return 2 * p[own]; });
  for (std::size_t i = 0; i < n_; ++i)
    for (std::size_t j = 0; j < n_; ++j) {
      if (!std::isfinite(of(i, j)) || world.sizes[i] < 0)
        throw std::invalid_argument("sizes must be finite and not negative, and propensities finite");
      sum += std::abs(of(i, j));
      apart = std::max(apart, std::abs(of(i, j) - of(j, i)));
    }
  same_ = 1e-12 * sum;
  directed_ = apart > same_;
  if (!directed_) each([&](std::size_t own, std::size_t other) { return p[own] + p[other]; });
}

double Couplings::energy(const std::vector<bool>& side) const {
  double energy = 0;
  for (std::size_t i = 0; i < n_; ++i)
    for (std::size_t j = i + 1; j < n_; ++j)
      if (side[i] != side[j]) energy += (of(i, j) + of(j, i)) / 2;
  return energy;
}

Configuration::Configuration(const Couplings& couplings, std::vector<char> side)
    : couplings_(&couplings), side_(std::move(side)), changes_(side_.size()) {
  for (std::size_t i = 0; i < side_.size(); ++i)
    for (std::size_t j = 0; j < side_.size(); ++j)
      changes_[i] += side_[i] == side_[j] ? couplings_->of(i, j) : -couplings_->of(i, j);
}

void Configuration::move(std::size_t actor) {
  for (std::size_t j = 0; j < side_.size(); ++j)
    if (j != actor) changes_[j] += (side_[actor] == side_[j] ? -2 : 2) * couplings_->of(j, actor);
  changes_[actor] = -changes_[actor];
  side_[actor] = static_cast<char>(!side_[actor]);
}

std::size_t Configuration::steepest() const {
  std::size_t best = side_.size();
  double lowest = -couplings_->same();
  for (std::size_t i = 0; i < side_.size(); ++i)
    if (changes_[i] < lowest - (best < side_.size() ? couplings_->same() : 0)) {
      lowest = changes_[i];
      best = i;
    }
  return best;
}

bool Configuration::is_strict() const {
  return std::all_of(changes_.begin(), changes_.end(),
                     [&](double change) { return change > couplings_->same(); });
}

void keep_lowest(std::vector<LandscapeMinimum>& minima, std::size_t most, double same) {
  std::stable_sort(minima.begin(), minima.end(),
                   [](const LandscapeMinimum& a, const LandscapeMinimum& b) { return a.energy < b.energy; });
  // rounding must not put equal ones in an order of its own
  for (auto first = minima.begin(); first != minima.end();) {
    const auto end =
        std::find_if(first, minima.end(), [&](const auto& m) { return m.energy > first->energy + same; });
    std::stable_sort(first, end, [](const LandscapeMinimum& a, const LandscapeMinimum& b) {
      return a.basin != b.basin ? a.basin > b.basin : a.side < b.side;
    });
    first = end;
  }
  if (minima.size() > most) minima.resize(most);
}

LandscapeMinimum describe(const LandscapeInput& world, const std::vector<char>& side, bool strict,
                          const LandscapeOptions& options) {
  const std::size_t n = world.actors.size();
  LandscapeMinimum made;
  for (const char each : side) made.side.push_back(each != side.front());
  made.strict = strict;
  made.energy = landscape_energy(world, made.side);
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < n; ++j)
      if (j != i && side[i] != side[j]) sum += world.sizes[j] * world.propensities[i * n + j];
    made.frustration.push_back(sum);
  }
  if (options.alignment) {
    std::size_t apart = 0;
    for (std::size_t i = 0; i < n; ++i) apart += made.side[i] != (*options.alignment)[i];
    made.distance = std::min(apart, n - apart);
  }
  return made;
}

}  // namespace detail

double landscape_energy(const LandscapeInput& world, const std::vector<bool>& side) {
  const detail::Couplings couplings(world);
  if (side.size() != couplings.actors())
    throw std::invalid_argument("a configuration has a side for every actor");
  return couplings.energy(side);
}

std::optional<Landscape> landscape(const LandscapeInput& world, const LandscapeOptions& options,
                                   const StopFlag* stop) {
  constexpr std::size_t most = 32;  // numbers of configurations have 31 bits
  const detail::Couplings couplings(world);
  if (options.alignment && options.alignment->size() != couplings.actors())
    throw std::invalid_argument("an alignment has a side for every actor");
  if (couplings.actors() == 0) return Landscape{true, 1, 0, {}};
  const bool all = couplings.actors() <= std::min(options.max_complete, most);
  return all ? look_at_all(world, couplings, options, stop) : anneal(world, couplings, options, stop);
}

}  // namespace entente
