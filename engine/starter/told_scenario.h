#pragma once
#include <entente/interchange.h>

#include <optional>

namespace entente::starter {

/// A new scenario, and what its maker is told of it.
struct ToldScenario {
  std::string text;                  ///< as `new_scenario` gives it
  std::optional<Sheets> sheets;      ///< what it was made from; nothing: guesses
  std::vector<std::string> remarks;  ///< sentences: whom it is about and why, what was taken for what
};

/// Throws as `new_scenario`.
ToldScenario told_scenario(const NewScenario& request);

}  // namespace entente::starter
