#pragma once
/// Looks on while a run goes, and writes down what happens.
#include "simulation/observer.h"
#include "story/chapters.h"
#include "story/reasons.h"
#include "story/shares.h"

namespace entente::detail {

class StoryRecorder final : public Observer {
 public:
  /// `actors`: only what involves one of them; none: everything.
  StoryRecorder(const ModelData& model, const Scenario& scenario, const std::vector<std::size_t>& actors);

  bool happens(const Firing& firing, const State& state) override;
  void emits(const EmissionModel& emission, const Fired& fired, const State& state) override;
  void intends(std::size_t which, const Intent& intent, const State& state) override;
  void applied(std::size_t step, int phase, const State& state, const Changes& changes) override;

  /// What was seen goes into the story: entries with their weights, and chapters. `story.record` is there.
  void finish(Story& story);

 private:
  bool involved(std::size_t actor) const { return !filter_ || involved_[actor]; }
  bool watched(std::size_t layer, std::size_t cell) const;
  /// Id and cause of an event or a rule.
  std::pair<const std::string&, CauseId> source_of(bool scheduled, std::size_t item) const;
  Date date_of(const Firing& firing) const;
  double expected(const Firing& firing) const;
  void cast(StoryEntry& entry, const EmissionModel& emission, const Fired& fired, std::size_t which) const;
  void explain(std::size_t entry, const State& state);
  StoryChange change_of(const Intent& intent) const;
  void settle(const State& state);
  void drop_uninvolved();
  double scale(std::size_t layer) const;

  const ModelData& model_;
  const Scenario& scenario_;
  bool filter_, alone_;         ///< some actors are asked for; only one
  std::vector<char> involved_;  ///< (N)
  Reasons reasons_;
  Chapters chapters_;
  std::vector<StoryEntry> entries_;
  std::vector<std::vector<std::size_t>> cells_;  ///< (entries x changes): the cells
  std::vector<char> told_;     ///< (entries): involves somebody asked for, and its reasons are there
  std::vector<Claim> claims_;  ///< of the phase
  std::size_t phase_first_ = 0, batch_first_ = 0, emitted_ = 0;  ///< entries
  std::size_t happened_ = 0;
  std::vector<double> low_, high_;  ///< (layers): of what cells were moved from and to
};

}  // namespace entente::detail
