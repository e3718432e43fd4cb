#include "silences/judged_outcome.h"

#include <algorithm>

namespace entente::detail {

JudgedOutcome::JudgedOutcome(const Outcome& outcome, bool one, Scenario& probe)
    : over_(outcome.over), one_(one), condition_(outcome.is.text, {}, probe) {}

void JudgedOutcome::Tally::merge(const Tally& other) {
  condition.merge(other.condition);
  nearest.merge(other.nearest);
}

void JudgedOutcome::judge(const Recorded& recorded, Tally& tally) const {
  const std::size_t first = over_ == TimeAggregate::end ? recorded.dates - 1 : 0;
  for (std::size_t lane = 0; lane < recorded.record.lanes; ++lane) {
    if (!by_parts()) judge_run(recorded, lane, tally.nearest);
    for (std::size_t date = first; by_parts() && date < recorded.dates; ++date)
      condition_.judge(recorded, date, lane, tally.condition);
  }
}

/// What came once decides by its best date, what always holds by its worst.
void JudgedOutcome::judge_run(const Recorded& recorded, std::size_t lane, Nearest& nearest) const {
  if (parts().size() != 1 || !parts()[0].compares()) return;
  const double by_best = over_ == TimeAggregate::ever || over_ == TimeAggregate::max ? 1 : -1;
  const std::size_t first = over_ == TimeAggregate::end ? recorded.dates - 1 : 0;
  Nearest deciding;
  for (std::size_t date = first; date < recorded.dates; ++date) {
    const Reading reading = RecordedCondition::read(recorded, parts()[0], date, lane).second;
    deciding.offer(by_best * margin_to_threshold(parts()[0], reading.left, reading.right), reading);
  }
  if (deciding.any()) nearest.offer(by_best * deciding.margin() * (one_ ? -1 : 1), deciding.reading());
}

}  // namespace entente::detail
