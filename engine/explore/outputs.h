#pragma once
/// Outputs of an exploration, and whether anything can be said of them.
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace entente::explore {

/// (evaluations x outputs) values, a row an evaluation.
struct Outputs {
  std::span<const double> values;
  std::size_t outputs = 1;

  /// Throws std::invalid_argument where there are not that many evaluations.
  void check(std::size_t evaluations) const;
  /// (evaluations) Those of one.
  std::vector<double> column(std::size_t output) const;
};

/// Why nothing can be said of an output, if so.
enum class Usable {
  yes,
  too_few,      ///< points
  too_rare,     ///< of two values it nearly always has the one
  holes,        ///< some value is no number, or infinite
  never_varies  ///< but for rounding
};

/// Of an output's values, of which an analysis needs so many.
Usable usable(std::span<const double> values, std::size_t least);

/// Whether all are the same but for rounding, however many there are.
inline bool never_varies(std::span<const double> values) { return usable(values, 1) == Usable::never_varies; }

/// `it never varies`; empty where it can be used.
std::string_view why_not(Usable usable);

}  // namespace entente::explore
