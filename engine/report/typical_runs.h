#pragma once
/// The runs that a page shows step by step.
#include <optional>

#include "results/stored_run.h"

namespace entente::report {

/// The most typical of the first runs of a variant.
struct TypicalRun {
  StoredRun stored;   ///< the variant's folder
  Summary summary;    ///< of the runs it was chosen from; outcomes are those of all runs
  std::string story;  ///< as `ReportInput::stories` has it
};

/// Of each variant, the baseline first. Nothing where `stop` was set before the end. Throws ReadError.
std::optional<std::vector<TypicalRun>> typical_runs(const std::filesystem::path& folder,
                                                    const StopFlag* stop = nullptr);

}  // namespace entente::report
