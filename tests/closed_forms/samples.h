#pragma once
/// SampledEnds of a scenario's ends, and how far they may be from the law that they should follow.
#include <algorithm>
#include <cmath>

#include "support/compiled.h"

namespace entente::testing_support {

/// Independent values of one quantity.
class SampledEnds {
 public:
  void add(double x) { values_.push_back(x); }
  std::size_t size() const { return values_.size(); }
  const std::vector<double>& values() const { return values_; }

  double mean() const {
    double sum = 0;
    for (const double x : values_) sum += x;
    return sum / count();
  }
  /// About the mean, to the power.
  double moment(double power) const {
    const double middle = mean();
    double sum = 0;
    for (const double x : values_) sum += std::pow(x - middle, power);
    return sum / count();
  }
  double mean_error() const { return std::sqrt(moment(2) / count()); }
  double variance_error() const {
    const double variance = moment(2);
    return std::sqrt((moment(4) - variance * variance) / count());
  }

  /// The largest distance of the sample's distribution to `below`(x) = P(X <= x), which is continuous
  /// (Kolmogorov, Smirnov).
  template <typename Below>
  double distance(Below below) {
    std::sort(values_.begin(), values_.end());
    double most = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const double law = below(values_[i]), at = static_cast<double>(i);
      most = std::max({most, law - at / count(), (at + 1) / count() - law});
    }
    return most;
  }
  /// Exceeded once in a thousand samples of this size.
  double critical_distance() const { return 1.9495 / std::sqrt(count()); }

 private:
  double count() const { return static_cast<double>(values_.size()); }
  std::vector<double> values_;
};

/// What the first attribute of every actor is at the end of so many runs.
inline SampledEnds ends_of(const Model& model, std::size_t runs) {
  constexpr std::size_t lanes = 16;
  Simulation simulation(model, 1, lanes, {.relations = false, .states = true});
  const std::size_t actors = model.catalogue().actors.size(),
                    width = actors * model.catalogue().attributes.size();
  SampledEnds samples;
  for (std::size_t first = 0; first < runs; first += lanes) {
    const BlockRecord& block = simulation.run(first, std::min(lanes, runs - first));
    const double* last = block.states.data() + block.states.size() - width * block.lanes;
    for (std::size_t i = 0; i < actors * block.lanes; ++i) samples.add(last[i]);
  }
  return samples;
}

}  // namespace entente::testing_support
