#include "cli/result_folder.h"

#include "cli/interrupt.h"

namespace entente::cli {

StoredRun trusted_folder(const std::filesystem::path& path) {
  StoredRun run(path);
  run.check_first_runs(&interrupted());
  leave_if_interrupted();
  return run;
}

Compiled compiled_of(const StoredRun& run) { return {run.scenario(), run.model()}; }

}  // namespace entente::cli
