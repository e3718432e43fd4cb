#pragma once
/// Scenarios of one step of a year, for the tests of processes.
#include "support/compiled.h"

namespace entente::testing_support {

/// The beginning of a scenario whose step has so many parts.
inline std::string with_parts(int parts) {
  return "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year', 'substeps': " +
         std::to_string(parts) + "},";
}

}  // namespace entente::testing_support
