#pragma once
/// A ranking in words, as JSON and as a table.
#include <entente/forecast.h>

#include "cli/terminal.h"

namespace entente::cli {

/// A ranking and how it was made.
struct Ranked {
  const Ranking& ranking;
  const RankOptions& options;
  const Facts& facts;
  std::vector<FreeParameter> free;  ///< none: nothing was fitted
  RankFit fit;
  std::vector<HeldParameter> held;  ///< which runs would draw
  Date end{};                       ///< the scenario's own
};

std::string ranking_text(const Ranked& told, const Terminal& terminal);
std::string ranking_json(const Ranked& told, const Terminal& terminal);
/// Every event's places by every score.
std::string ranks_csv(const Ranking& ranking, const RankOptions& options, const Scenario& scenario);

}  // namespace entente::cli
