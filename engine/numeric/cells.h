#pragma once
/// Cells of a matrix of n actors: from * n + to.
#include <cstddef>

namespace entente::numeric {

/// The cell of the same two the other way round.
constexpr std::size_t mirrored(std::size_t cell, std::size_t n) { return cell % n * n + cell / n; }

}  // namespace entente::numeric
