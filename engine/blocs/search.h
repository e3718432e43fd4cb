#pragma once
/// Local search over divisions.
#include "blocs/cycles.h"

namespace entente::detail {

/// Moves single actors to the bloc (of `blocs`) where their ties are frustrated least, until none gains.
void descend(const SignedNetwork& network, const Neighbours& neighbours, std::size_t blocs,
             std::vector<std::size_t>& bloc);

/// The division in two in which the ties nearest to 0 are kept: along a tree of least shares, then local
/// search.
std::vector<std::size_t> rounded(const SignedNetwork& network, const Neighbours& neighbours,
                                 std::span<const double> shares);

}  // namespace entente::detail
