#pragma once
/// The history of a cell made up for tests: two runs of two quarters, moved by a rule and by a process.
#include "cli/explain_report.h"

namespace entente::cli {

struct MadeHistory {
  Scenario scenario;
  CellHistory history;

  MadeHistory() {
    const auto day = [](unsigned month) {
      return Date{std::chrono::year{2025} / std::chrono::month{month} / 1};
    };
    scenario.title = "Two neighbours";
    scenario.hash = "abc";
    scenario.rules.resize(1);
    scenario.rules[0].id = "raids";
    scenario.rules[0].provenance = {"by night", "a book"};
    history = {"trust[A,B]",
               2,
               {day(1), day(4), day(7)},
               {{"2025 Q1", 0, 3}, {"2025 Q2", 3, 6}},
               {{"raids", CauseKind::rule, "raid"}, {"rumours", CauseKind::process, "noise"}},
               {1, 2, 0, 0, 0.5, 0.5},
               {-1, -2, 0, 0, 0.25, 0.5, 0.25, 0}};
  }
  CellReport report() const { return {{scenario, {}}, {}, 9, history, {}, 8}; }
};

}  // namespace entente::cli
