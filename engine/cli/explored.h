#pragma once
/// What `entente explore` found, written and told.
#include <entente/explore.h>

#include <memory>

#include "cli/explore_report.h"
#include "cli/one_ensemble.h"
#include "cli/options.h"
#include "cli/report_page.h"
#include "explore/journal.h"

namespace entente::cli {

/// Where the answer lies when all of it is written.
struct ExplorationFolder {
  Destination destination;
  std::unique_ptr<explore::ExplorationJournal> journal = nullptr;  ///< of `--resume`

  /// `name` is that of the folder below `results`, unless `--out` says otherwise; files that are `read` must
  /// not lie in it. Throws as `prepared_folder`.
  ExplorationFolder(const Arguments& arguments, const std::string& name,
                    const std::vector<std::filesystem::path>& read);
  ResultFolder& folder() { return destination.folder(); }
  std::string place() const { return destination.told().string(); }
  void publish();  ///< All of it is written. Throws WriteError.
};

/// With what is known of every question before it is asked.
explore::Origins begun(const Arguments& arguments, explore::Origins origins);

/// Asks, and notes how long that took. Throws Failure where it was interrupted.
std::optional<explore::Answer> answer_of(explore::Origins& origins,
                                         const std::function<std::optional<explore::Answer>()>& asked);

/// Prints what was asked for of an answer that lies in `place`; returns the exit code.
int tell_answer(const Arguments& arguments, const explore::Origins& origins, const explore::Answer& answer,
                ExploredOutcomes outcomes, const std::string& place);

/// Writes and tells an answer; `kept`, a scenario or given points, is what the folder keeps.
template <typename Kept>
int answered(const Arguments& arguments, const explore::Origins& origins, const Kept& kept,
             ExploredOutcomes outcomes, const explore::Answer& answer, ExplorationFolder& target) {
  write_exploration(origins, kept, answer, target.folder().place());
  if (arguments.has("report")) add_exploration_report(target.folder(), target.place());
  target.publish();
  return tell_answer(arguments, origins, answer, outcomes, target.place());
}

}  // namespace entente::cli
