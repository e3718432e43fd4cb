#include "explore/prim_resample.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "explore/draws.h"
#include "explore/prim_objective.h"

namespace entente::explore {
namespace {

void check(const ResampleOptions& options) {
  if (options.resamples == 0 || !(options.share > 0 && options.share <= 1))
    throw std::invalid_argument(fmt::format(
        "{} resamples of a share of {} of the points; there is at least one, of more than 0 and at most 1",
        options.resamples, options.share));
}

/// Points of a resample, and those that it leaves out.
struct Divided {
  Futures drawn, left_out;
};

Divided divided(const Futures& futures, const ResampleOptions& options, std::size_t number) {
  const auto points = shuffled(options.seed, "prim", number, futures.size());
  const auto drawn = static_cast<std::size_t>(static_cast<double>(points.size()) * options.share);
  const auto all = std::span(points);
  return {futures.sample(all.first(drawn)), futures.sample(all.subspan(drawn))};
}

/// Of boxes as near in coverage the last, which is denser; of boxes as near in density the first, which has
/// more cases.
const MeasuredBox& nearest_in_coverage(const Trajectory& boxes, double coverage) {
  const auto nearer = [&](const MeasuredBox& a, const MeasuredBox& b) {
    return std::abs(a.coverage - coverage) < std::abs(b.coverage - coverage);
  };
  return *std::min_element(boxes.rbegin(), boxes.rend(), nearer);
}
const MeasuredBox& nearest_in_density(const Trajectory& boxes, double density) {
  const auto nearer = [&](const MeasuredBox& a, const MeasuredBox& b) {
    return std::abs(a.density - density) < std::abs(b.density - density);
  };
  return *std::min_element(boxes.begin(), boxes.end(), nearer);
}

Trajectory simplified_boxes(const Futures& futures, const Trajectory& boxes, const BoxChoiceOptions& options) {
  Trajectory simple;
  for (const MeasuredBox& box : boxes) simple.push_back(simplified(futures, box, options));
  return simple;
}

/// What resamples, one after the other, make of a box.
class Counter {
 public:
  Counter(const MeasuredBox& box, const DiscoveryOptions& options)
      : box_(box), options_(options), by_coverage_(box.box.size()), by_density_(box.box.size()) {}
  void count(const Divided& points);
  Reproduction found() const;

 private:
  const MeasuredBox& box_;
  const DiscoveryOptions& options_;
  std::vector<std::size_t> by_coverage_, by_density_;  ///< (factors)
  Content elsewhere_;
};

void Counter::count(const Divided& points) {
  const Trajectory boxes = peeled_and_pasted(points.drawn, options_.prim).boxes;
  for (const std::size_t f : restricted_factors(nearest_in_coverage(boxes, box_.coverage).box))
    ++by_coverage_[f];
  for (const std::size_t f : restricted_factors(nearest_in_density(boxes, box_.density).box)) ++by_density_[f];
  const Trajectory simple = simplified_boxes(points.drawn, boxes, options_.choice);
  const MeasuredBox there = points.left_out.measured(nearest_in_coverage(simple, box_.coverage).box);
  elsewhere_.points += there.points;
  elsewhere_.cases += there.cases;
}

Reproduction Counter::found() const {
  const auto share = [&](std::size_t count) {
    return static_cast<double>(count) / static_cast<double>(options_.resample.resamples);
  };
  Reproduction found;
  for (std::size_t f = 0; f < by_coverage_.size(); ++f)
    found.factors.push_back({share(by_coverage_[f]), share(by_density_[f])});
  if (elsewhere_.points > 0) found.density_elsewhere = elsewhere_.density();
  return found;
}

}  // namespace

Reproduction reproduction(const Futures& futures, const MeasuredBox& box, const DiscoveryOptions& options) {
  check(options.resample);
  Counter counter(box, options);
  for (std::size_t k = 0; k < options.resample.resamples && !is_set(options.stop); ++k)
    counter.count(divided(futures, options.resample, k));
  return counter.found();
}

}  // namespace entente::explore
