#pragma once
#include <string>
#include <vector>

#include "starter/parties.h"
#include "starter/world.h"

namespace entente::starter {

/// The moves asked for, each once; none asked for: a few that fit the number of actors. Throws RequestError,
/// with a suggestion, for one that there is not, or that needs a third actor.
std::vector<std::string> chosen_moves(const std::vector<std::string>& asked, const WorldDraft& world,
                                      const Json& moves);

/// Writes parameters, event types, rules and what-ifs of the moves into the scenario: the library's, with the
/// relations of this world in the places of its stand-ins and sizes as shares of their scales. They are written
/// out, not included, so that whoever reads the file sees and owns every number, and learns the format by it.
void add_moves(const std::vector<std::string>& chosen, const WorldDraft& world, const Json& moves,
               Json& scenario);

/// Lets others than these pairs attack only where they are enemies indeed; where nobody attacks it does
/// nothing.
void restrict_attacks(const std::vector<Parties>& pairs, const WorldDraft& world, Json& scenario);

}  // namespace entente::starter
