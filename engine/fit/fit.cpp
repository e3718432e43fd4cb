#include <entente/ensemble.h>
#include <entente/forecast.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/with_commas.h"
#include "fit/crossing.h"
#include "fit/model_at.h"
#include "fit/parameters.h"
#include "fit/profile.h"
#include "fit/targets.h"

namespace entente {
namespace {

using detail::Bounds;
using detail::HeldTarget;
using detail::Least;

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The fit was interrupted.
struct Stopped {};

/// Values of the parameters that were tried.
struct Tried {
  std::vector<double> values;
  double loss = infinite;
  std::vector<double> loss_at;  ///< (dates)
};

/// Means over runs of some recorded values.
class Means final : public Sink {
 public:
  explicit Means(std::vector<std::size_t> places) : places_(std::move(places)), sums_(places_.size(), 0) {}
  void receive(const BlockRecord& block) override {
    for (std::size_t p = 0; p < places_.size(); ++p)
      for (std::size_t lane = 0; lane < block.lanes; ++lane)
        sums_[p] += block.series[places_[p] * block.lanes + lane];
    runs_ += block.lanes;
  }
  double mean(std::size_t place) const { return sums_[place] / static_cast<double>(runs_); }

 private:
  std::vector<std::size_t> places_;  ///< date * series + number
  std::vector<double> sums_;
  std::size_t runs_ = 0;
};

std::size_t evaluations_of_point(const FitOptions& o) {
  return o.free.size() > 1 ? 25 * (o.free.size() - 1) : 1;
}

class Fitting {
 public:
  Fitting(const Scenario& scenario, const Observed& observed, const FitOptions& options,
          const FitProgress& progress, const StopFlag* stop)
      : scenario_(scenario), o_(options), progress_(progress), stop_(stop), models_(scenario, options.free) {
    ensemble_.runs = o_.runs;
    ensemble_.seed = o_.seed;
    ensemble_.threads = o_.threads;
    ensemble_.record = record_series_only();
    for (const FreeParameter& free : o_.free) bounds_.push_back({free.low, free.high});
    hold_to(detail::fit_targets(observed, models_.at(own_values(), ensemble_).catalogue(), o_.until));
  }

  Fit run() {
    most_ = o_.evaluations + ensembles_of_profiles(o_);
    const auto objective = [&](const auto& x) { return loss(x); };
    const Least least = detail::minimise(objective, bounds_, own_values(), o_.evaluations);
    if (!std::isfinite(least.value)) throw DataError(why_none_fits());
    made_.exhausted = least.exhausted;
    made_.searched = made_.evaluations;
    const detail::Fitted fitted{bounds_, least, held_.size(), o_.profile_points, evaluations_of_point(o_)};
    for (std::size_t p = 0; o_.profile_points > 1 && p < o_.free.size(); ++p)
      made_.profiles.push_back(detail::profile(p, fitted, objective));
    take_own();
    take_best(least.value);
    return std::move(made_);
  }

 private:
  /// What the search begins with.
  void take_own() {
    made_.loss_before = own_.loss;
    made_.loss_at_before = own_.loss_at;
  }

  /// The best point of the search and the profiles.
  void take_best(double searched) {
    constexpr double clearly = 0.99;
    made_.values = best_.values;
    made_.loss = best_.loss;
    made_.loss_at = best_.loss_at;
    made_.bettered = best_.loss < clearly * searched;
  }

  std::vector<double> own_values() const { return detail::own_values(scenario_, o_.free); }

  void hold_to(detail::FitTargets to) {
    held_ = std::move(to.observations);
    made_.dates = std::move(to.dates);
    made_.outside = to.outside;
    made_.used = held_.size();
    if (held_.size() <= o_.free.size()) refuse_too_few();
  }

  /// Too few are in the data, or `until` leaves too few of them.
  [[noreturn]] void refuse_too_few() const {
    const std::string found = counted(held_.size(), "observation") + " within the scenario's time",
                      wanted = " cannot fit " + counted(o_.free.size(), "parameter");
    if (o_.until) throw RequestError(found + " until " + to_string(*o_.until) + wanted);
    throw DataError(found + wanted);
  }

  /// Every value that was tried is infinitely bad.
  std::string why_none_fits() const {
    if (made_.stopped == 0)
      return "with every value that was tried the distance to the observations is no finite number: they, or "
             "the series, are too large";
    return std::string("with every value that was tried a run stops") +
           (made_.stopped == made_.evaluations ? "" : ", or the distance to the observations is not finite") +
           "; the first that stops: " + first_stop_;
  }

  /// False where a run stops: such values are infinitely bad, and others may be good.
  bool run_through(const std::vector<double>& values, Means& means) {
    try {
      const Model model = models_.at(values, ensemble_);
      ensemble_.lanes = best_lanes(model);
      if (!run_ensemble(model, ensemble_, means, stop_)) throw Stopped{};
      return true;
    } catch (const RunError& error) {
      if (made_.stopped++ == 0) first_stop_ = error.what();
      return false;
    }
  }

  Tried tried(const std::vector<double>& values) {
    std::vector<std::size_t> places;
    for (const HeldTarget& held : held_) places.push_back(held.place);
    Means means(std::move(places));
    const bool ran = run_through(values, means);
    std::vector<double> sums(made_.dates.size()), counts(sums);
    double sum = 0;
    for (std::size_t i = 0; i < held_.size(); ++i) {
      const double off = (means.mean(i) - held_[i].value) / held_[i].scale;
      sum += off * off;
      sums[held_[i].date] += off * off;
      counts[held_[i].date] += 1;
    }
    for (std::size_t d = 0; d < sums.size(); ++d) sums[d] /= counts[d];
    return {values, ran ? sum / static_cast<double>(held_.size()) : infinite, std::move(sums)};
  }

  /// No ensemble is run again with the values that the search begins with, nor with the best.
  double loss(const std::vector<double>& values) {
    if (made_.evaluations > 0 && values == own_.values) return own_.loss;
    if (std::isfinite(best_.loss) && values == best_.values) return best_.loss;
    const Tried now = tried(values);
    if (made_.evaluations == 0) own_ = now;
    if (now.loss < best_.loss) best_ = now;
    if (++made_.evaluations, progress_)
      progress_(made_.evaluations, std::max(most_, made_.evaluations), best_.loss);
    return now.loss;
  }

  const Scenario& scenario_;
  const FitOptions& o_;
  const FitProgress& progress_;
  const StopFlag* stop_;
  detail::ModelAt models_;
  EnsembleOptions ensemble_;
  std::vector<Bounds> bounds_;
  std::vector<HeldTarget> held_;
  std::size_t most_ = 0;
  Tried own_, best_;
  std::string first_stop_;
  Fit made_;
};

}  // namespace

std::size_t ensembles_of_profiles(const FitOptions& options) {
  const std::size_t points =
      options.profile_points > 1 ? options.profile_points + 2 * detail::max_values_of_crossing : 0;
  return points * options.free.size() * evaluations_of_point(options);
}

std::optional<Fit> fit(const Scenario& scenario, const Observed& observed, const FitOptions& options,
                       const FitProgress& progress, const StopFlag* stop) {
  try {
    return Fitting(scenario, observed, options, progress, stop).run();
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
