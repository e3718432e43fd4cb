#pragma once
/// A scenario made up for tests of reports.
#include <entente/scenario.h>

namespace entente::cli {

/// The first day of a month of 2025.
inline Date first_of(unsigned month) { return Date{std::chrono::year{2025} / std::chrono::month{month} / 1}; }

inline Scenario two_neighbours() {
  Scenario scenario;
  scenario.title = "Two neighbours";
  scenario.hash = "abc";
  scenario.rules.resize(1);
  scenario.rules[0].id = "raids";
  scenario.rules[0].provenance = {"by night", "a book"};
  return scenario;
}

}  // namespace entente::cli
