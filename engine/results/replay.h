#pragma once
/// Some runs of a folder of results, made again and compared with its runs.csv.
#include "results/stored_run.h"

namespace entente {

/// Run numbers spread evenly over the ensemble, the first and the last among them; all where there are fewer.
std::vector<std::size_t> sample_of_runs(std::size_t runs, std::size_t count);

struct ReplayCheck {
  std::size_t runs = 0;                ///< that were made again
  std::vector<std::size_t> differing;  ///< whose lines of runs.csv are others, byte for byte
};
/// Stops early, with fewer runs, once `stop` is set. Throws
/// ReadError, RunError.
ReplayCheck replay_runs(const StoredRun& stored, std::size_t count, const StopFlag* stop = nullptr);

}  // namespace entente
