#pragma once
/// The resolved document: what a scenario is after includes, what-ifs and overrides, standing alone.
#include <entente/scenario.h>

#include "scenario/document.h"

namespace entente::reading {

/// Puts the rows of each `ties_csv` into `ties` (which has the last word), so that no other file is needed.
/// Long ones become `tables` of the scenario instead.
void inline_ties(Node& document, Scenario& scenario, const Sources& sources);

/// The table of `events_csv` becomes one of the scenario's.
void name_events(Node& document, Scenario& scenario, const Sources& sources);

/// 64-bit FNV-1a, 16 hexadecimal digits.
std::string hash_of(const std::string& text, const std::vector<Scenario::Table>& tables = {});

}  // namespace entente::reading
