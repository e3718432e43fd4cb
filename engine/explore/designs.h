#pragma once
/// Designs: which points an exploration is made at. Each is checked, and counted, before memory is taken.
#include <cstdint>

#include "explore/factor.h"

namespace entente::explore {

/// Points that an exploration may have unless it says otherwise.
inline constexpr std::size_t most_points = 10'000'000;

/// The product of `counts`. Throws MemoryError where it is above `most`, with the count, and
/// std::invalid_argument where one is 0.
std::size_t combinations(std::span<const std::size_t> counts, std::size_t most = most_points);

/// Every combination (full factorial) of `counts[f]` levels of factor f, or of all values of its list; the last
/// factor changes first. Throws as `check_factors` and `combinations`.
Points grid(std::span<const Factor> factors, std::span<const std::size_t> counts,
            std::size_t most = most_points);

/// Levels in step: point i has level i of every factor. Throws std::invalid_argument where they are not of one
/// length.
Points zip(std::span<const Factor> factors, std::span<const std::size_t> counts);

/// A Latin hypercube: see `lhs_unit`.
Points lhs(std::span<const Factor> factors, std::size_t count, std::uint64_t seed,
           std::size_t most = most_points);

/// Sobol's points from point 1 on: see `sobol_unit`. The first so many of a longer design are those of a
/// shorter one.
Points sobol(std::span<const Factor> factors, std::size_t count, std::size_t most = most_points);

}  // namespace entente::explore
