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

/// Where the results of a command go: a folder that is named and must not be there (`force`: is replaced), or
/// one of its own below `results`, which gets a new name beside those that are there.
class Destination {
 public:
  /// Throws as `prepared_folder`.
  Destination(const std::filesystem::path& asked, bool is_default, bool force,
              const std::vector<std::filesystem::path>& read);
  ResultFolder& folder() { return folder_; }
  /// As it is told; known for sure when the folder is published.
  std::filesystem::path told() const;

 private:
  std::filesystem::path asked_;
  bool numbered_;
  std::optional<DefaultParent> parent_;  ///< the last to go
  ResultFolder folder_;
};

/// Runs all into the sink. Returns the seconds it took. Throws Failure where it was interrupted.
double run_all(const Model& model, const EnsembleOptions& ensemble, bool quiet, Sink& sink, Ranks* ranks);
/// After an interrupt: how far it came, whether that is `kept` by a journal, and how the command can go on.
void tell_interrupted(std::size_t runs, bool kept, const std::string& command);
/// The other ranks end too, and it is said.
void abandon(Ranks& ranks);

}  // namespace entente::cli
