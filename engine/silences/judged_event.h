#pragma once
/// A scheduled event that never happened, judged again.
#include "silences/recorded.h"

namespace entente::detail {

class JudgedEvent {
 public:
  /// `steps`: in which it is scheduled, one for each occurrence.
  JudgedEvent(const Event& event, const EventType& type, std::vector<std::size_t> steps, Scenario& probe);
  struct Tally {
    ConditionTally condition;
    Nearest most_likely;  ///< the margin is the probability, while the condition held
    void merge(const Tally& other);
  };
  Tally tally() const { return {condition_.tally(), {}}; }
  const std::vector<ConditionPart>& parts() const { return condition_.parts(); }
  void judge(const Recorded& recorded, Tally& tally) const;

 private:
  struct Roles {
    Names told, listed;  ///< actors and groups; roles that a list fills, as groups of the probe
  };
  static Roles roles_of(const Event& event, const EventType& type, Scenario& probe);
  JudgedEvent(const Event& event, const Roles& roles, std::vector<std::size_t> steps, Scenario& probe);

  std::vector<std::size_t> steps_;
  RecordedCondition condition_;
  std::optional<std::size_t> probability_;  ///< number of a metric
};

}  // namespace entente::detail
