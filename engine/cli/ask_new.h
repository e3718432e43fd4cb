#pragma once
#include <entente/interchange.h>

#include <iosfwd>

#include "cli/terminal.h"

namespace entente::cli {

/// `A, B` as A and B, without the blanks around them.
std::vector<std::string> listed(const std::string& words);

/// Asks, question by question, what a new scenario is to be about; an empty line takes what stands in brackets,
/// `<` goes back a question. An answer that cannot be is told, and asked for again. At the end it says what
/// will be written and asks whether to. Throws Failure where the answers end before that.
NewScenario ask_for_scenario(const NewScenario& request, const Terminal& terminal, std::istream& in,
                             std::ostream& out);

}  // namespace entente::cli
