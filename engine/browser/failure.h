#pragma once
/// What went wrong, as an answer: `{"error": {"kind": "run", "message": "..."}}`.
#include "browser/requests.h"

namespace entente::browser {

/// A scenario has errors: the answer has what is wrong, with its places.
struct ScenarioFailure {
  Answer answer;
};

/// `file`, `scenario`, `request`, ...
std::string_view kind_name(ErrorKind kind);

Answer failed(std::string_view kind, std::string_view message);

/// Everything said of a scenario as a list, as `entente check --json` has it.
Json diagnostics_json(const Diagnostics& said);

}  // namespace entente::browser
