#pragma once
#include <entente/interchange.h>

#include <filesystem>
#include <string>
#include <vector>

#include "starter/world.h"

namespace entente::starter {

/// Actors by names or codes: countries get the codes of the library's table, others theirs from their names;
/// what is a code already stays. Throws RequestError where there are fewer than two or more than 200, or one is
/// named twice or in characters that no name has.
std::vector<ActorDraft> cast_of(const std::vector<std::string>& names, const std::filesystem::path& library);

/// A sentence for each of the request's names that is none of a country, where others are: what it is taken
/// for, and what may be meant. Throws as `ActorNames`.
std::vector<std::string> remarks_on_names(const std::vector<ActorDraft>& cast, const NewScenario& request);

/// Throws RequestError where there are fewer than two or more than 200.
void check_number_of_actors(std::size_t count);

}  // namespace entente::starter
