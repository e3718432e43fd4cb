#pragma once
/// The sentence that tells of an event: `{attacker} attacks {target}`.
#include <entente/scenario.h>

namespace entente {

/// A piece of a headline: words as they stand, or the role between braces.
struct HeadlinePiece {
  bool role = false;
  std::string text;
  std::size_t at = 0;  ///< byte of the headline where it begins
};
/// A brace that is not closed belongs to the words.
std::vector<HeadlinePiece> headline_pieces(std::string_view headline);

}  // namespace entente
