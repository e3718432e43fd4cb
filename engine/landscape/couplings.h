#pragma once
/// What actors lose by standing apart, and how one move changes that.
#include <entente/networks.h>

namespace entente::detail {

/// q_ij: what i counts it to be on another side than j, 2 s_i s_j p_ij. Where propensities are symmetric (but
/// for rounding), s_i s_j (p_ij + p_ji): what the two add to the energy when they are on different sides.
class Couplings {
 public:
  /// Throws std::invalid_argument for shapes that do not fit, or numbers that are not finite.
  explicit Couplings(const LandscapeInput& world);
  std::size_t actors() const { return n_; }
  double of(std::size_t i, std::size_t j) const { return q_[i * n_ + j]; }
  /// What differs by less is the same: rounding.
  double same() const { return same_; }
  bool directed() const { return directed_; }
  double energy(const std::vector<bool>& side) const;

 private:
  std::size_t n_;
  std::vector<double> q_;
  double same_ = 0;
  bool directed_ = false;
};

/// A configuration with what every move would change.
class Configuration {
 public:
  Configuration(const Couplings& couplings, std::vector<char> side);  ///< (N) sides
  void move(std::size_t actor);
  /// (N) What moving each actor would cost it: where propensities are symmetric, what it would add to the
  /// energy.
  const std::vector<double>& changes() const { return changes_; }
  const std::vector<char>& side() const { return side_; }
  /// The move of steepest descent: the actor who gains most, of equal ones the first; N: none would move.
  std::size_t steepest() const;
  /// Where nobody would move: whether everybody would lose by it.
  bool is_strict() const;

 private:
  const Couplings* couplings_;
  std::vector<char> side_;
  std::vector<double> changes_;
};

/// What is known of a minimum but for its basin.
LandscapeMinimum describe(const LandscapeInput& world, const std::vector<char>& side, bool strict,
                          const LandscapeOptions& options);

/// The lowest ones in order; of equal energy the largest basin first, then by who stands apart from the
/// first actor.
void keep_lowest(std::vector<LandscapeMinimum>& minima, std::size_t most, double same);

/// All configurations by Gray's code.
std::optional<Landscape> look_at_all(const LandscapeInput& world, const Couplings& couplings,
                                     const LandscapeOptions& options, const StopFlag* stop);
/// By annealing (Kirkpatrick et al. 1983).
std::optional<Landscape> anneal(const LandscapeInput& world, const Couplings& couplings,
                                const LandscapeOptions& options, const StopFlag* stop);

inline bool is_set(const StopFlag* stop) { return stop && stop->load(std::memory_order_relaxed); }

}  // namespace entente::detail
