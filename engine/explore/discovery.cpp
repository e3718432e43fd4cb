#include "explore/discovery.h"

namespace entente::explore {
namespace {

DiscoveredBox box_in(const Futures& futures, const DiscoveryOptions& options) {
  auto [boxes, peels] = peeled_and_pasted(futures, options.prim);
  ChosenBox chosen = chosen_box(futures, boxes, options.choice);
  return {.trajectory = std::move(boxes), .peels = peels, .chosen = std::move(chosen)};
}

bool worth_showing(const Futures& futures, const MeasuredBox& box) {
  return box.restricted > 0 && box.density > futures.all_cases() / static_cast<double>(futures.all_points());
}

}  // namespace

Discovery discover(const Futures& futures, const DiscoveryOptions& options) {
  Discovery found{.usable = usable(futures.chances(), least_futures)};
  if (found.usable != Usable::yes) return found;
  for (Futures left = futures; found.boxes.size() < options.boxes && left.size() >= least_futures;) {
    DiscoveredBox box = box_in(left, options);
    const MeasuredBox& measured = box.chosen.measured;
    if (!worth_showing(futures, measured)) break;
    if (options.resample.resamples > 0) box.reproduction = reproduction(left, measured, options);
    left = left.without(measured.box);
    found.boxes.push_back(std::move(box));
  }
  return found;
}

}  // namespace entente::explore
