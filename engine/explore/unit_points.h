#pragma once
/// Points that fill the unit cube, as shares of the ranges of factors.
#include <entente/explore.h>

#include <cstdint>

namespace entente::explore {

/// Points `first` ... `first + count - 1` of Sobol's sequence (Sobol 1967, direction numbers of Joe and Kuo
/// 2008), not scrambled. Point 0 is the corner 0; the first 2^m points are balanced with it, and not without
/// (Owen 2022). Throws std::invalid_argument for more dimensions than there are direction numbers (3,667).
Points sobol_unit(std::size_t count, std::size_t dimensions, std::size_t first = 0);

/// The same points, each `block` of them moved by a digital shift of its own (each dimension XOR a number by
/// chance: Owen 1995), so that blocks are independent of each other, each fills the cube evenly, and each point
/// by itself is anywhere in it with the same chance.
Points sobol_in_blocks(std::size_t count, std::size_t dimensions, std::size_t first, std::size_t block,
                       std::uint64_t seed);

/// A Latin hypercube (McKay, Beckman and Conover 1979): in each dimension one point in each of `count` equal
/// parts, anywhere in it. Dimension d is the same whatever others there are.
Points lhs_unit(std::size_t count, std::size_t dimensions, std::uint64_t seed);

/// Independent points `first` ... `first + count - 1`: each is the same whatever others there are.
Points random_unit(std::size_t count, std::size_t dimensions, std::uint64_t seed, std::size_t first = 0);

}  // namespace entente::explore
