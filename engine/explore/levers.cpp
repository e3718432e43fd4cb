#include "explore/levers.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "fit/minimise.h"

namespace entente::explore {
namespace {

void check(std::span<const Lever> levers, const LeverOptions& options) {
  if (levers.empty()) throw std::invalid_argument("there is no lever to move");
  for (const Lever& l : levers)
    if (!(l.low < l.high && l.low <= l.start && l.start <= l.high && std::isfinite(l.high - l.low)))
      throw std::invalid_argument("a lever has a range, and its start within");
  if (!std::isfinite(options.target) || !(options.tolerance > 0) || options.steps == 0)
    throw std::invalid_argument("target, tolerance and steps are numbers above nothing");
}

/// Changes in shares of ranges, from the start.
using Change = std::vector<double>;

class LeverSearch {
 public:
  /// Thrown through what calls.
  struct Stopped {};

  LeverSearch(std::span<const Lever> levers, const LeverOptions& options, const OutcomeOfLevers& outcome)
      : levers_(levers), options_(options), outcome_(outcome) {}

  LeverChange found() {
    const Change nothing(levers_.size());
    at_start_ = lacking(nothing);
    if (at_start_ > 0) levers_.size() == 1 ? outwards() : all_at_once();
    if (best_.reached) {
      back_together();
      back_by_levers();
    }
    best_.evaluations = evaluations_;
    return std::move(best_);
  }

 private:
  /// What the outcome lacks to the target; at most 0 where it is reached. Keeps the best.
  double lacking(const Change& change) {
    const std::vector<double> values = values_of(change);
    const std::optional<double> outcome = outcome_(values);
    if (!outcome) throw Stopped();
    if (!std::isfinite(*outcome)) throw std::invalid_argument("the outcome of levers is no number");
    const double lacks = options_.at_least ? options_.target - *outcome : *outcome - options_.target;
    const double length = length_of(change);
    const bool reached = lacks <= 0;
    const bool better = reached ? !best_.reached || length < best_.change
                                : !best_.reached && (evaluations_ == 0 || lacks < least_lacking_);
    ++evaluations_;
    if (better) {
      best_ = {reached, values, *outcome, length, 0};
      best_change_ = change;
      least_lacking_ = lacks;
    }
    return lacks;
  }

  std::vector<double> values_of(const Change& change) const {
    std::vector<double> values;
    for (std::size_t k = 0; k < levers_.size(); ++k) {
      const Lever& l = levers_[k];
      values.push_back(std::clamp(l.start + change[k] * (l.high - l.low), l.low, l.high));
    }
    return values;
  }

  static double length_of(const Change& change) {
    return std::sqrt(std::inner_product(change.begin(), change.end(), change.begin(), 0.0));
  }

  double most_up() const { return (levers_[0].high - levers_[0].start) / (levers_[0].high - levers_[0].low); }

  /// The only lever, in steps of one length both ways, the nearest first.
  void outwards() {
    const double up = most_up(), down = 1 - up, step = std::max(up, down) / static_cast<double>(options_.steps);
    for (std::size_t k = 1; k <= options_.steps && !best_.reached; ++k)
      for (const double way : {up, -down}) {
        const double gone = std::min(step * static_cast<double>(k), std::abs(way));
        if (gone > step * static_cast<double>(k - 1))
          reached_between(way < 0, step * static_cast<double>(k - 1), gone);
      }
  }

  void reached_between(bool down, double from, double to) {
    const double sign = down ? -1 : 1;
    if (lacking({sign * to}) > 0) return;
    nearest([&](double share) { return Change{sign * std::lerp(from, to, share)}; }, to - from);
  }

  /// Halves between what does not reach the target (share 0) and what does (share 1).
  template <typename At>
  void nearest(const At& at, double length) {
    double without = 0, with = 1;
    while ((with - without) * length > options_.tolerance) {
      const double middle = std::midpoint(without, with);
      (lacking(at(middle)) <= 0 ? with : without) = middle;
    }
  }

  /// A change and a penalty on what lacks, which outweighs any change.
  void all_at_once() {
    std::vector<detail::Bounds> bounds;
    for (const Lever& l : levers_)
      bounds.push_back({(l.low - l.start) / (l.high - l.low), (l.high - l.start) / (l.high - l.low)});
    const double weight = 10 * std::sqrt(static_cast<double>(levers_.size())) / at_start_;
    const auto objective = [&](const Change& change) {
      return length_of(change) + weight * std::max(0.0, lacking(change));
    };
    detail::minimise(objective, bounds, Change(levers_.size()), options_.evaluations);
  }

  void back_together() {
    const Change furthest = best_change_;
    nearest(
        [&](double share) {
          Change change = furthest;
          for (double& part : change) part *= share;
          return change;
        },
        length_of(furthest));
  }

  /// Those that are moved least come first: they may not be needed at all.
  void back_by_levers() {
    std::vector<std::size_t> order(levers_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t k) { return std::abs(best_change_[k]); });
    for (const std::size_t k : order) back(k);
  }

  void back(std::size_t k) {
    const Change furthest = best_change_;
    if (furthest[k] == 0) return;
    const auto at = [&](double share) {
      Change change = furthest;
      change[k] *= share;
      return change;
    };
    if (lacking(at(0)) > 0) nearest(at, std::abs(furthest[k]));
  }

  std::span<const Lever> levers_;
  const LeverOptions& options_;
  const OutcomeOfLevers& outcome_;
  double at_start_ = 0, least_lacking_ = 0;
  std::size_t evaluations_ = 0;
  LeverChange best_;
  Change best_change_;
};

}  // namespace

std::optional<LeverChange> least_change(std::span<const Lever> levers, const LeverOptions& options,
                                        const OutcomeOfLevers& outcome) {
  check(levers, options);
  try {
    return LeverSearch(levers, options, outcome).found();
  } catch (const LeverSearch::Stopped&) {
    return std::nullopt;
  }
}

}  // namespace entente::explore
