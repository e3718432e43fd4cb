#pragma once
/// Parameters that are varied, and that the changes of a world set: there the value of the changes holds.
#include <entente/explore.h>

namespace entente::explore {

/// Of the names of parameters those that a changed scenario leaves as they are in the scenario itself, or that
/// neither has.
std::vector<std::string> left_alone(const std::vector<std::string>& names, const Scenario& itself,
                                    const Scenario& changed);

/// Throws RequestError for a parameter that is varied (`free`) and that the variation's own changes set to a
/// number in `itself`, the scenario with them: of the two one would be lost without a word.
void refuse_set_and_varied(const Variation& variation, const Scenario& itself,
                           const std::vector<std::string>& free);

/// (factors) Whether a world leaves each free.
std::vector<bool> left_free(const Explorer& explorer, std::size_t world, std::span<const Factor> factors);

/// Writes into points what holds at them: the value that a world sets, NaN where each run draws it.
void write_set_values(const Explorer& explorer, std::span<const Factor> factors, PlacedPoints& placed);

/// Throws RequestError where a point has another value than the one that its world sets, with both.
void refuse_set_twice(const Explorer& explorer, std::span<const Factor> factors, const PlacedPoints& placed);

/// The same of a whole range.
void refuse_set_twice(const Explorer& explorer, const Factor& factor, std::span<const std::size_t> worlds);

/// `a-fix sets a, which is not varied there.`, of each world but the first that sets something.
std::vector<std::string> set_texts(const Explorer& explorer, std::span<const Factor> factors);

}  // namespace entente::explore
