#include "silences/tally.h"

#include <tuple>

namespace entente::detail {

void Nearest::offer(double margin, const Reading& reading) {
  if (!(margin >= margin_) || margin == -std::numeric_limits<double>::infinity()) return;
  const auto when = [](const Reading& r) { return std::tuple(r.run, r.step); };
  if (margin == margin_ && when(reading) >= when(reading_)) return;
  margin_ = margin;
  reading_ = reading;
}

void PartTally::note(const ConditionPart& part, bool holds, const Reading& reading) {
  ++asked;
  held += holds;
  if (held == 0 && part.compares())
    nearest.offer(margin_to_threshold(part, reading.left, reading.right), reading);
}

void PartTally::merge(const PartTally& other) {
  asked += other.asked;
  held += other.held;
  nearest.merge(other.nearest);
  for (std::size_t k = 0; k < alternatives.size(); ++k) alternatives[k].merge(other.alternatives[k]);
}

void ConditionTally::merge(const ConditionTally& other) {
  asked += other.asked;
  held += other.held;
  for (std::size_t p = 0; p < alone.size(); ++p) {
    alone[p].merge(other.alone[p]);
    together[p].merge(other.together[p]);
  }
}

}  // namespace entente::detail
