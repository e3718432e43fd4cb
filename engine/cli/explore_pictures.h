#pragma once
/// Pictures of what explorations came to, from the tables of their answers.
#include "cli/answer_rows.h"
#include "cli/page.h"
#include "cli/pictures.h"

namespace entente::cli {

/// What is told of an exploration.
struct ExploreReport {
  const explore::Origins& origins;
  const explore::Answer& answer;
  std::vector<Catalogue::OutcomeInfo> outcomes = {};  ///< of the scenario; none where points were given

  /// Its label, or else the id.
  std::string outcome_name(const std::string& id) const;
  /// It is reported as a chance.
  bool is_chance(const std::string& id) const;
  /// `23 %`, or a number.
  std::string value_text(const std::string& id, double value) const;
};

/// The picture of the question; nothing where there is nothing to show.
void add_picture(const ExploreReport& report, Page& page);

/// How many rows an outcome has: where one is asked about all that matters is of interest, where many are what
/// matters most.
inline std::size_t rows_of_each(std::size_t outcomes) { return outcomes > 3 ? 3 : 8; }

/// `2 more that matter, 3 about 0`; empty where both are none.
std::string not_shown(std::size_t more, std::size_t none);

// One of each question.
void add_sweep_picture(const ExploreReport& report, Page& page);
void add_tip_picture(const ExploreReport& report, Page& page);
void add_matters_picture(const ExploreReport& report, Page& page);
void add_screen_picture(const ExploreReport& report, Page& page);
void add_when_picture(const ExploreReport& report, Page& page);
void add_reach_picture(const ExploreReport& report, Page& page);
void add_lever_picture(const ExploreReport& report, Page& page);
void add_robust_picture(const ExploreReport& report, Page& page);
void add_worth_picture(const ExploreReport& report, Page& page);
void add_possible_picture(const ExploreReport& report, Page& page);

}  // namespace entente::cli
