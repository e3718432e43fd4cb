#pragma once
/// The two whom a scenario, or one of its outcomes, is about.
#include <entente/interchange.h>

#include <optional>

#include "starter/world.h"

namespace entente::starter {

/// Numbers of two actors.
struct Parties {
  std::size_t one = 0, other = 1;
  /// Whether they are the same two, in any order.
  bool are(const Parties& others) const {
    return (one == others.one && other == others.other) || (one == others.other && other == others.one);
  }
};

/// Numbers of the actors whom a text names, by name in any letters or by code in capitals; as it names them.
std::vector<std::size_t> actors_named_in(const std::string& text, const WorldDraft& world);

/// The first two of these; where there is one, it and the first other of those whom the scenario is about.
std::optional<Parties> parties_named_in(const std::string& text, const WorldDraft& world);

/// Sets the two whom a scenario from sheets is about, and says why: those whom the request names, or its
/// questions do, or those who stand worst toward each other, of equals the first. Throws RequestError for a
/// name that no actor of the sheets has.
void choose_parties(const NewScenario& request, WorldDraft& world);

}  // namespace entente::starter
