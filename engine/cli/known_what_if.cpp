#include "cli/known_what_if.h"

#include <algorithm>

#include "cli/exit_codes.h"

namespace entente::cli {

void check_known_what_if(const Scenario& scenario, const std::string& id, const std::string& option) {
  std::vector<std::string> known;
  for (const WhatIf& what_if : scenario.what_ifs) known.push_back(what_if.id);
  if (std::find(known.begin(), known.end(), id) != known.end()) return;
  throw Failure(exit_code::usage, option + ": " + is_not_a("what-if", id, known));
}

}  // namespace entente::cli
