#pragma once
/// The history of a cell made up for tests: two runs of two quarters, moved by a rule and by a process.
#include "cli/explain_report.h"
#include "two_neighbours.h"

namespace entente::cli {

struct MadeHistory {
  Scenario scenario = two_neighbours();
  CellHistory history;

  MadeHistory() {
    history = {"trust[A,B]",
               2,
               {first_of(1), first_of(4), first_of(7)},
               {{"2025 Q1", 0, 3}, {"2025 Q2", 3, 6}},
               {{"raids", CauseKind::rule, "raid"}, {"rumours", CauseKind::process, "noise"}},
               {1, 2, 0, 0, 0.5, 0.5},
               {-1, -2, 0, 0, 0.25, 0.5, 0.25, 0}};
  }
  CellReport report() const { return {{scenario, {}}, {}, 9, history, {}, 8}; }
};

}  // namespace entente::cli
