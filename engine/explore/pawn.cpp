#include "explore/pawn.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::explore {
namespace {

constexpr std::size_t usual_classes = 10;

/// Distribution functions of an output as a whole and in each class, while one goes up along its values.
class Climb {
 public:
  Climb(const Classes& classes, std::span<const double> weights)
      : classes_(classes),
        weights_(weights),
        totals_(classes.count),
        so_far_(classes.count),
        farthest_(classes.count) {
    for (std::size_t i = 0; i < weights.size(); ++i) totals_[classes.of[i]] += weights[i];
    total_ = std::accumulate(totals_.begin(), totals_.end(), 0.0);
  }
  /// Over the points from ... to - 1, of one value. In between a class's function stays as it is and the whole
  /// rises: it is farthest just before and at values of the class.
  void rise(std::size_t from, std::size_t to) {
    look(from, to);
    for (std::size_t i = from; i < to; ++i) {
      so_far_[classes_.of[i]] += weights_[i];
      all_so_far_ += weights_[i];
    }
    look(from, to);
  }
  const std::vector<double>& farthest() const { return farthest_; }

 private:
  void look(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const std::size_t c = classes_.of[i];
      if (totals_[c] > 0)
        farthest_[c] = std::max(farthest_[c], std::abs(so_far_[c] / totals_[c] - all_so_far_ / total_));
    }
  }

  const Classes& classes_;
  std::span<const double> weights_;
  std::vector<double> totals_, so_far_, farthest_;
  double total_ = 0, all_so_far_ = 0;
};

}  // namespace

std::vector<double> distances_of_classes(std::span<const double> sorted, const Classes& classes,
                                         std::span<const double> weights) {
  Climb climb(classes, weights);
  for (const auto& [from, to] : equal_values(sorted)) climb.rise(from, to);
  return climb.farthest();
}

std::vector<OutputDistribution> pawn_indices(const Points& points, const Outputs& outputs,
                                             const GivenDataOptions& options) {
  const auto statistic = [](std::span<const double> sorted) {
    return [sorted](const Classes& classes, std::span<const double> weights) {
      return distances_of_classes(sorted, classes, weights);
    };
  };
  return distribution_indices({statistic, [](std::size_t) { return usual_classes; }}, points, outputs, options);
}

}  // namespace entente::explore
