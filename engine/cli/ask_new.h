#pragma once
#include <entente/interchange.h>

#include <iosfwd>

namespace entente::cli {

/// `A, B` as A and B, without the blanks around them.
std::vector<std::string> listed(const std::string& words);

/// Asks, question by question, what a new scenario is to be about; an empty line takes what stands in brackets.
/// An answer that cannot be is told, and asked for again. Throws Failure where the answers end before the
/// questions.
NewScenario ask_for_scenario(NewScenario request, std::istream& in, std::ostream& out);

}  // namespace entente::cli
