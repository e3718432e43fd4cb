#pragma once
/// Connected parts of a network.
#include <entente/networks.h>

namespace entente::detail {

/// Actors who are connected, however far; an actor without a tie is a part of its own.
struct Part {
  std::vector<std::size_t> actors;  ///< their numbers in the network, ascending
  std::vector<SignedTie> ties;      ///< by places in `actors`
};

/// In the order of their first actors.
std::vector<Part> parts_of(const SignedNetwork& network);

}  // namespace entente::detail
