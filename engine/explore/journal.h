#pragma once
/// What an exploration has found, kept while it goes on, so that an interrupted one can be continued.
#include "explore/outcome_records.h"
#include "results/journal_file.h"

namespace entente::explore {

/// A JournalFile of the numbers that were found, block by block, each with a checksum and the mark of the world
/// that they are of.
class ExplorationJournal final : public ExploredStore {
 public:
  /// Opens the journal of the exploration that will stand in `folder`. What is torn or altered is thrown away
  /// with all after it, and with `replace` a journal of another exploration. Throws WriteError: where it is of
  /// another exploration and not to be replaced, and where another process holds it.
  ExplorationJournal(const std::filesystem::path& folder, const Origins& origins, bool replace);
  /// Takes a journal away in which nothing is.
  ~ExplorationJournal() override;
  ExplorationJournal(const ExplorationJournal&) = delete;
  ExplorationJournal& operator=(const ExplorationJournal&) = delete;

  std::size_t numbers() const { return numbers_; }  ///< How many were there when it was opened.
  std::size_t recall(const ExploredWorld& world, std::span<double> into) override;
  void keep(const ExploredWorld& world, std::span<const double> found) override;
  /// The results stand: the journal is not needed any more.
  void remove() {
    file_.remove();
    empty_ = false;
  }

 private:
  std::optional<OutcomeRecord> next_record();
  std::size_t numbers_that_are_whole();

  JournalFile file_;
  std::size_t numbers_ = 0;
  bool empty_ = true;  ///< nothing is in it, nor was
  OutcomeReader reader_;
};

}  // namespace entente::explore
