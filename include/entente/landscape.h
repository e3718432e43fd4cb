#pragma once
/// Landscape theory (Axelrod & Bennett 1993): into which two sides actors fall who seek to be with their
/// friends. Where propensities are directed, each actor follows its own, and there need be no division that
/// lasts.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Who they are, how much each counts, and who is drawn to whom.
struct LandscapeWorld {
  std::vector<std::string> actors;   ///< (N)
  std::vector<double> sizes;         ///< (N) s, not negative
  std::vector<double> propensities;  ///< (N x N) p, row = whose: above 0 drawn together, below 0 apart
};

/// A configuration that no single actor would leave: where propensities are symmetric, a minimum of the energy.
struct LandscapeMinimum {
  std::vector<bool> side;           ///< (N) false for the first actor
  double energy = 0;                ///< sum over ordered pairs on different sides of s_i s_j p_ij
  bool strict = true;               ///< every actor would lose by moving; else to some it is all one
  std::uint64_t basin = 0;          ///< configurations from which steepest descent ends here; 0: not counted
  std::vector<double> frustration;  ///< (N) sum over j of s_j p_ij d_ij: the higher, the worse an actor stands
  /// Actors that stand otherwise than in the alignment asked about, the sides being named to fit; nothing: none
  /// was.
  std::optional<std::size_t> distance;
};

/// What there is in the landscape.
struct Landscape {
  bool complete = false;  ///< all configurations were looked at; else minima were sought by annealing
  std::uint64_t configurations = 0;      ///< 2^(N-1), or starts of the annealing
  std::size_t found = 0;                 ///< minima
  std::vector<LandscapeMinimum> minima;  ///< the lowest energy first; at most LandscapeOptions::most_minima
  /// Some pair is not drawn to each other alike: descent is not that of the energy.
  bool directed = false;
  std::uint64_t endless = 0;  ///< configurations, or starts, from which moves go on without end
};

/// How it is looked at.
struct LandscapeOptions {
  std::size_t threads = 0;                     ///< 0: all cores; the results do not depend on it
  std::size_t most_complete = 28;              ///< up to so many actors all configurations are looked at
  std::size_t starts = 400;                    ///< of the annealing
  std::uint64_t seed = 1;                      ///< of its draws
  std::size_t most_minima = 1000;              ///< so many are kept
  std::optional<std::vector<bool>> alignment;  ///< (N) to which distances are told
};

/// E = sum_i s_i sum_{j != i} s_j p_ij d_ij, d = 1 for actors on different sides: the energy of a
/// configuration, in the sign in which friends apart cost. Throws std::invalid_argument for shapes that do not
/// fit.
double landscape_energy(const LandscapeWorld& world, const std::vector<bool>& side);

/// Looks at every configuration up to `most_complete` actors (8 bytes and more for each of 2^(N-1)), in the
/// order of Gray's code so that one actor moves at a time; beyond that by annealing. Steepest descent moves the
/// actor who gains most by it, s_i times the fall of its own frustration, of equal ones the first: where
/// propensities are symmetric, the one that lowers the energy most. Throws std::invalid_argument for shapes
/// that do not fit, or numbers that are not finite.
Landscape landscape(const LandscapeWorld& world, const LandscapeOptions& options = {});

}  // namespace entente
