#pragma once
/// What lists of ties have in common, whatever the file.
#include <optional>
#include <string>

namespace entente::detail {

constexpr std::size_t max_actors = 10'000;  ///< of a network that is read
std::string too_many_actors();

/// Of what a list says of a tie: the sign of the one with the size of the other where both are there, else the
/// one that is, else 1.
double signed_weight(std::optional<double> sign, std::optional<double> weight);

}  // namespace entente::detail
