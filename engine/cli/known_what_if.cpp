#include "cli/known_what_if.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/exit_codes.h"

namespace entente::cli {

void check_known_what_if(const Scenario& scenario, const std::string& id, const std::string& option) {
  std::vector<std::string> known;
  for (const WhatIf& what_if : scenario.what_ifs) known.push_back(what_if.id);
  if (std::find(known.begin(), known.end(), id) != known.end()) return;
  const std::string unknown = fmt::format("{}: unknown what-if '{}'", option, id);
  throw Failure(exit_code::usage, known.empty() ? unknown + "; the scenario has none"
                                                : fmt::format("{}{}; there are: {}", unknown,
                                                              did_you_mean(id, known), fmt::join(known, ", ")));
}

}  // namespace entente::cli
