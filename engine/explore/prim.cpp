#include "explore/prim.h"

#include "explore/peeler.h"

namespace entente::explore {

Trajectory peeled(const Futures& futures, const PrimOptions& options) {
  check(options);
  Peeler peeler(futures, options);
  Trajectory trajectory{peeler.measured()};
  while (peeler.peel()) trajectory.push_back(peeler.measured());
  return trajectory;
}

PeeledAndPasted peeled_and_pasted(const Futures& futures, const PrimOptions& options) {
  Trajectory boxes = peeled(futures, options);
  const std::size_t peels = boxes.size();
  const Trajectory more = pasted(futures, boxes.back().box, options);
  boxes.insert(boxes.end(), more.begin(), more.end());
  return {std::move(boxes), peels};
}

}  // namespace entente::explore
