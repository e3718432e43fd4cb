#pragma once
/// Expressions of a new scenario, with its relations in them.
#include <string>

#include "starter/world.h"

namespace entente::starter {

/// How the first stands toward the second by a relation with sides: from enemies, -1, to friends, 1.
std::string regard(const RelationDraft& relation, const std::string& from, const std::string& toward);

/// The `let` of the scenario: `at_odds(a, b)` and `closeness(a, b)`, both from 0 to 1.
Json named_expressions(const WorldDraft& world);

/// The same expression times a factor: `-x`, `3 * x`.
std::string times(const std::string& expression, double factor);

}  // namespace entente::starter
