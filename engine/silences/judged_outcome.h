#pragma once
/// An outcome that is 0 or 1 in all runs, looked at again.
#include "silences/recorded.h"

namespace entente::detail {

class JudgedOutcome {
 public:
  /// `one`: it is 1 in all runs, else 0.
  JudgedOutcome(const Outcome& outcome, bool one, Scenario& probe);
  struct Tally {
    ConditionTally condition;
    Nearest nearest;  ///< of the runs: see `by_parts`
    void merge(const Tally& other);
  };
  Tally tally() const { return {condition_.tally(), {}}; }
  const std::vector<ConditionPart>& parts() const { return condition_.parts(); }
  /// The condition held at no date that counts: its own tally says more. Otherwise `nearest` does, where it is
  /// a single comparison: in each run the date that decided, and of the runs the one nearest to the other
  /// value.
  bool by_parts() const { return !one_ && over_ != TimeAggregate::always && over_ != TimeAggregate::min; }
  void judge(const Recorded& recorded, Tally& tally) const;

 private:
  void judge_run(const Recorded& recorded, std::size_t lane, Nearest& nearest) const;

  TimeAggregate over_;
  bool one_;
  RecordedCondition condition_;
};

}  // namespace entente::detail
