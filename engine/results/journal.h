#pragma once
/// The records of an ensemble, kept while it runs, so that an interrupted one can be continued.
#include <entente/results.h>

#include "results/journal_file.h"

namespace entente {

/// A JournalFile of the record of every block, each with a checksum.
class Journal final : public Sink {
 public:
  /// Opens the journal of the results that will stand in `folder`. What is torn or altered is thrown away with
  /// all after it, and with `replace` a journal of another ensemble. Throws WriteError: where it is of another
  /// ensemble and not to be replaced, and where another process holds it.
  Journal(const std::filesystem::path& folder, const Manifest& manifest, const EnsembleOptions& options,
          bool replace = false);

  /// Hands all records that are there to the sink, in order; returns how many runs they are. What is not of the
  /// scenario with that catalogue is thrown away with all after it. Call it once, before the first `receive`.
  std::size_t hand_over(const Catalogue& catalogue, Sink& sink);
  /// Appends a record; when it returns, the system has it. Throws WriteError.
  void receive(const BlockRecord& block) override;
  /// The results stand: the journal is not needed any more.
  void remove() { file_.remove(); }

 private:
  std::string next_record();

  JournalFile file_;
  EnsembleOptions options_;
};

}  // namespace entente
