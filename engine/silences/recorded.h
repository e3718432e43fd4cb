#pragma once
/// Conditions that read the state at a date, recorded as metrics of a variation of the scenario. That changes
/// no draw.
#include <entente/ensemble.h>

#include <utility>

#include "silences/tally.h"

namespace entente::detail {

/// A record that holds metrics and nothing else.
struct Recorded {
  const BlockRecord& record;
  std::size_t metrics, dates;
  double at(std::size_t metric, std::size_t date, std::size_t lane) const {
    return record.series[(date * metrics + metric) * record.lanes + lane];
  }
};

/// Adds a metric. Returns its number.
std::size_t add_metric(const std::string& expression, Scenario& probe);

/// A condition and the metrics that its parts are.
class RecordedCondition {
 public:
  /// `meant`: what names of the condition stand for that the scenario does not know; its parts keep them.
  RecordedCondition(const std::string& condition, const Names& meant, Scenario& probe);
  const std::vector<ConditionPart>& parts() const { return parts_; }
  ConditionTally tally() const { return ConditionTally(parts_); }
  /// Whether a part held, and its sides.
  static std::pair<bool, Reading> read(const Recorded& recorded, const ConditionPart& part, std::size_t date,
                                       std::size_t lane);
  /// Judges all of it. Returns whether it held.
  bool judge(const Recorded& recorded, std::size_t date, std::size_t lane, ConditionTally& tally) const;

 private:
  static void record(ConditionPart& part, const Names& meant, Scenario& probe);

  /// The output of each is the metric that says whether it holds; its sides follow.
  std::vector<ConditionPart> parts_;
};

}  // namespace entente::detail
