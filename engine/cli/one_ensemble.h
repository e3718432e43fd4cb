#pragma once
/// One ensemble as commands run it: its folder, its progress.
#include <entente/results.h>

#include "ensemble/ranks.h"

namespace entente::cli {

/// The folder `results` of the default place: made when it is not there, gone again when nothing came to lie in
/// it.
class DefaultParent {
 public:
  explicit DefaultParent(const std::filesystem::path& folder);
  ~DefaultParent();
  DefaultParent(const DefaultParent&) = delete;
  DefaultParent& operator=(const DefaultParent&) = delete;

 private:
  std::filesystem::path parent_;
  bool made_ = false;
};

/// Refuses before the ensemble runs what could not be written after it, and to replace a folder in which some
/// of the files that are `read` lie. Throws Failure(cannot_write), WriteError.
ResultFolder prepared_folder(const std::filesystem::path& folder, bool force,
                             const std::vector<std::filesystem::path>& read);

/// Runs all into the sink. Returns the seconds it took. Throws Failure where it was interrupted.
double run_all(const Model& model, const EnsembleOptions& ensemble, bool quiet, Sink& sink, Ranks* ranks);
/// The other ranks end too, and it is said.
void abandon(Ranks& ranks);

}  // namespace entente::cli
