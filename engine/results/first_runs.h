#pragma once
/// The first runs of a folder, made again: whoever altered its seed or its runs can make the hashes anew.
#include "results/stored_scenario.h"

namespace entente {

/// Makes the runs from `first` on again, at most `most` and no more than eight, for `sink` to look at; nothing
/// once `stop` is set. Throws RunError, and what `sink` throws.
void make_first_runs(const StoredScenario& stored, std::size_t first, std::size_t most, Sink& sink,
                     const StopFlag* stop = nullptr);

/// The same as a folder is opened; false where it is not done then: another version of the program need not
/// make them alike, and large worlds take long. Throws ReadError.
bool check_runs_made_again(const StoredScenario& stored, std::size_t first, std::size_t most, Sink& sink);
/// The same of the runs of a record, which fits the scenario. Throws std::runtime_error where they are others.
void check_record_made_again(const StoredScenario& stored, const BlockRecord& record);

}  // namespace entente
