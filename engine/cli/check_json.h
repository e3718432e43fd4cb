#pragma once
/// What `entente check` finds, as data.
#include <entente/compare.h>

#include <functional>

#include "cli/json_text.h"
#include "cli/reading.h"

namespace entente::cli {

/// `entente check --json`: one document on all files named, also on those that cannot be read. Returns the exit
/// code that the report has.
int check_as_data(const Arguments& arguments);

/// The list `expectations` of that document, of one file: `tested` has one for each of the scenario's.
Json expectations_json(const Scenario& scenario, const std::vector<TestedExpectation>& tested);

/// `--what-if` and `--set` of a check that runs the scenario.
LoadOptions load_options_of_check(const Arguments& arguments);

/// Does the work with the one scenario named, as `--what-if` and `--set` make it. Where that cannot be read, or
/// is wrong, it is told on stderr, as `read_scenario` does; with `--json` by the document of `check_as_data`.
/// The work gets what was said, too.
int with_scenario(const Arguments& arguments,
                  const std::function<int(const Compiled&, const Remarks& said)>& work);

}  // namespace entente::cli
