#pragma once
/// Energies of configurations, and how one move changes them.
#include <entente/landscape.h>

namespace entente::detail {

/// q_ij = s_i s_j (p_ij + p_ji): what two actors add to the energy when they are on different sides.
class Couplings {
 public:
  /// Throws std::invalid_argument for shapes that do not fit, or numbers that are not finite.
  explicit Couplings(const LandscapeWorld& world);
  std::size_t actors() const { return n_; }
  double of(std::size_t i, std::size_t j) const { return q_[i * n_ + j]; }
  /// Energies that differ by less are the same: rounding.
  double same() const { return same_; }

 private:
  std::size_t n_;
  std::vector<double> q_;
  double same_ = 0;
};

/// A configuration with what every move would change.
class Configuration {
 public:
  Configuration(const Couplings& couplings, std::vector<char> side);  ///< (N) sides
  void move(std::size_t actor);
  /// (N) What moving each actor would add to the energy.
  const std::vector<double>& changes() const { return changes_; }
  const std::vector<char>& side() const { return side_; }
  /// The move of steepest descent: the actor that lowers the energy most, of equal ones the first; N: none
  /// does.
  std::size_t steepest() const;
  /// At a minimum: whether every move raises the energy.
  bool is_strict() const;

 private:
  const Couplings* couplings_;
  std::vector<char> side_;
  std::vector<double> changes_;
};

/// What is known of a minimum but for its basin.
LandscapeMinimum describe(const LandscapeWorld& world, const std::vector<char>& side, bool strict,
                          const LandscapeOptions& options);

/// The lowest ones in order; of equal energy the largest basin first, then by who stands apart from the
/// first actor.
void keep_lowest(std::vector<LandscapeMinimum>& minima, std::size_t most, double same);

/// All configurations by Gray's code.
Landscape look_at_all(const LandscapeWorld& world, const Couplings& couplings, const LandscapeOptions& options);
/// Minima by annealing (Kirkpatrick et al. 1983).
Landscape anneal(const LandscapeWorld& world, const Couplings& couplings, const LandscapeOptions& options);

}  // namespace entente::detail
