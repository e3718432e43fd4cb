#include "explore/information_value.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/finite.h"
#include "explore/multiplicity.h"
#include "explore/smoother.h"

namespace entente::explore {
namespace {

/// How much better each option is at each point than the one with the best mean.
struct Gains {
  std::size_t points = 0, best = 0;
  double mean = 0;                       ///< of the best option
  std::vector<std::vector<double>> all;  ///< (other options) of (points)

  explicit Gains(const Benefits& b) : points(b.points) {
    const double sign = b.higher_is_better ? 1 : -1;
    std::vector<double> means;
    for (std::size_t o = 0; o < b.options; ++o)
      means.push_back(sign * explore::mean(b.values.subspan(o * points, points)));
    best = static_cast<std::size_t>(std::ranges::max_element(means) - means.begin());
    mean = sign * means[best];
    for (std::size_t o = 0; o < b.options; ++o) {
      if (o == best) continue;
      std::vector<double>& gain = all.emplace_back(points);
      for (std::size_t p = 0; p < points; ++p)
        gain[p] = sign * (b.values[o * points + p] - b.values[best * points + p]);
    }
  }
};

/// The mean of the best gain at each point, less the best of their means; each point counts so often.
double advantage(const std::vector<std::vector<double>>& gains, std::span<const double> weights) {
  const std::size_t points = gains.front().size();
  std::vector<double> sums(gains.size());
  double best = 0, count = 0;
  for (std::size_t p = 0; p < points; ++p) {
    const double weight = weights.empty() ? 1 : weights[p];
    double most = 0;
    for (std::size_t g = 0; g < gains.size(); ++g) {
      most = std::max(most, gains[g][p]);
      sums[g] += weight * gains[g][p];
    }
    best += weight * most;
    count += weight;
  }
  return std::max(0.0, (best - std::max(0.0, std::ranges::max(sums))) / count);
}

/// The same of curves through the gains of points, of which no part can be worth more than all: what a curve
/// misses of them is none.
double advantage_within(const std::vector<std::vector<double>>& curves,
                        const std::vector<std::vector<double>>& gains, std::span<const double> weights) {
  return std::min(advantage(curves, weights), advantage(gains, weights));
}

/// What knowing one parameter is worth.
class KnownParameter {
 public:
  KnownParameter(std::span<const double> parameter, const Gains& gains, const InformationOptions& options)
      : smoother_(parameter), gains_(gains.all), options_(options) {
    for (const auto& gain : gains_) smoothings_.push_back(smoother_.chosen(gain));
  }

  double value() const {
    std::vector<std::vector<double>> curves;
    for (std::size_t g = 0; g < gains_.size(); ++g)
      curves.push_back(smoother_.curve(gains_[g], smoothings_[g]));
    return advantage_within(curves, gains_, {});
  }

  /// Points drawn anew, the curves drawn anew through them.
  double resampled(std::size_t replicate) const {
    const auto weights = resample(options_.intervals.seed, replicate, smoother_.rows());
    std::vector<std::vector<double>> curves;
    for (std::size_t g = 0; g < gains_.size(); ++g)
      curves.push_back(smoother_.curve(gains_[g], smoothings_[g], weights));
    return advantage_within(curves, gains_, weights);
  }

  /// With the parameter of another point for each.
  double permuted(std::size_t number) const {
    const auto order = shuffled(options_.intervals.seed, "permutation", number, smoother_.rows());
    std::vector<std::vector<double>> curves;
    std::vector<double> gain(order.size());
    for (const auto& own : gains_) {
      for (std::size_t p = 0; p < order.size(); ++p) gain[p] = own[order[p]];
      curves.push_back(smoother_.curve(gain, smoother_.chosen(gain)));
    }
    return advantage_within(curves, gains_, {});
  }

 private:
  Smoother smoother_;
  const std::vector<std::vector<double>>& gains_;
  const InformationOptions& options_;
  std::vector<std::size_t> smoothings_;  ///< (gains)
};

ParameterWorth worth_of(std::span<const double> parameter, const Gains& gains,
                        const InformationOptions& options) {
  ParameterWorth worth;
  worth.usable = usable(parameter, least_worth_points);
  if (worth.usable != Usable::yes) return worth;
  const KnownParameter known(parameter, gains, options);
  worth.value = known.value();
  std::vector<double> replicates;
  for (std::size_t r = 0; r < options.intervals.replicates; ++r) replicates.push_back(known.resampled(r));
  worth.interval = percentile_interval(replicates, options.intervals.confidence);
  std::size_t reach_it = 1;
  for (std::size_t k = 0; k < options.permutations; ++k) reach_it += known.permuted(k) >= worth.value;
  worth.p = static_cast<double>(reach_it) / static_cast<double>(options.permutations + 1);
  return worth;
}

void adjust(std::vector<ParameterWorth>& parameters, double confidence) {
  std::vector<double> p;
  for (const ParameterWorth& worth : parameters) p.push_back(worth.p);
  const std::vector<double> adjusted = holm_adjusted(p);
  for (std::size_t f = 0; f < parameters.size(); ++f) {
    parameters[f].adjusted = adjusted[f];
    parameters[f].about_zero = adjusted[f] > 1 - confidence;
  }
}

void add_everything(const Gains& gains, const IntervalOptions& options, InformationValue& found) {
  found.everything = advantage(gains.all, {});
  std::vector<double> replicates;
  for (std::size_t r = 0; r < options.replicates; ++r)
    replicates.push_back(advantage(gains.all, resample(options.seed, r, gains.points)));
  found.everything_interval = percentile_interval(replicates, options.confidence);
}

void check(const Benefits& benefits, const Points& parameters, const InformationOptions& options) {
  if (benefits.options < 2) throw std::invalid_argument("a choice is among two options at least");
  if (benefits.values.size() != benefits.options * benefits.points || parameters.count != benefits.points)
    throw std::invalid_argument("benefits and parameters are of other points");
  check_bootstrap(options.intervals.replicates, options.intervals.confidence);
}

}  // namespace

InformationValue information_value(const Benefits& benefits, const Points& parameters,
                                   const InformationOptions& options) {
  check(benefits, parameters, options);
  InformationValue found;
  found.usable = benefits.points < least_worth_points ? Usable::too_few
                 : !all_finite(benefits.values)       ? Usable::holes
                                                      : Usable::yes;
  if (found.usable != Usable::yes) return found;
  const Gains gains(benefits);
  found.best = gains.best;
  found.mean = gains.mean;
  add_everything(gains, options.intervals, found);
  for (std::size_t f = 0; f < parameters.factors; ++f) {
    std::vector<double> column;
    for (std::size_t p = 0; p < parameters.count; ++p) column.push_back(parameters.row(p)[f]);
    found.parameters.push_back(worth_of(column, gains, options));
  }
  adjust(found.parameters, options.intervals.confidence);
  return found;
}

}  // namespace entente::explore
