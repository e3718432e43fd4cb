#pragma once
/// A scenario looked at with all its variations.
#include <entente/compare.h>

#include <map>
#include <string>
#include <vector>

#include "services/said_of_variants.h"

namespace entente {

struct CheckedScenario {
  Scenario scenario;                ///< as written; empty where that has errors
  std::vector<SaidOfVariant> said;  ///< the scenario as written first; and last, once more, with what is idle
  std::string unjudged;             ///< why it is not known which events and rules change nothing; empty: it is
  /// What-ifs of which it is not known whether they change anything, by the reason.
  std::map<std::string, std::vector<std::string>> untried;
};

/// Reads a scenario as it is, with each of its what-ifs, and as its expectations need it. Where nothing is
/// wrong a few runs tell which events, rules and what-ifs change nothing. Throws FileError.
CheckedScenario check_scenario(const Variation& scenario);

}  // namespace entente
