#include <entente/ensemble.h>
#include <entente/fit.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "fit/minimise.h"
#include "fit/parameters.h"

namespace entente {
namespace {

using detail::Bounds;
using detail::Least;

/// The fit was interrupted.
struct Stopped {};

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

/// An observation and where the run is held to it.
struct Held {
  std::size_t place = 0;  ///< of a record: date * series + number
  std::size_t date = 0;   ///< number of the dates of observations
  double value = 0, scale = 1;
};

class Fitting {
 public:
  Fitting(const Scenario& scenario, const Observed& observed, const FitOptions& options,
          const FitProgress& progress, const std::atomic<bool>* stop)
      : scenario_(scenario), o_(options), progress_(progress), stop_(stop) {
    for (const FreeParameter& free : o_.free) bounds_.push_back({free.low, free.high});
    const Model model = compiled(own_values());
    hold(observed, model.catalogue());
  }

  Fit run() {
    most_ = o_.evaluations + 1 + o_.profile_points * o_.free.size() * evaluations_of_point();
    made_.loss_before = loss(own_values(), &made_.loss_at_before);
    const Least least =
        detail::minimise([&](const auto& x) { return loss(x); }, bounds_, own_values(), o_.evaluations);
    made_.values = least.at;
    made_.loss = loss(least.at, &made_.loss_at);
    for (std::size_t p = 0; o_.profile_points > 1 && p < o_.free.size(); ++p)
      made_.profiles.push_back(profile(p));
    made_.used = held_.size();
    return std::move(made_);
  }

 private:
  std::size_t evaluations_of_point() const { return o_.free.size() > 1 ? 25 * (o_.free.size() - 1) : 1; }

  std::vector<double> own_values() const { return detail::own_values(scenario_, o_.free); }

  Model compiled(const std::vector<double>& values) const {
    return detail::compiled(with_parameters(scenario_, o_.free, values));
  }

  void hold(const Observed& observed, const Catalogue& c) {
    const std::vector<std::size_t> numbers = numbers_of(observed, c);
    const std::vector<double> scales = scales_of(observed);
    std::map<Date, std::size_t> dates;
    for (const Observation& seen : observed.observations) {
      if (o_.until && seen.date > *o_.until) continue;
      const auto after = std::upper_bound(c.dates.begin(), c.dates.end(), seen.date);
      const bool inside = after != c.dates.begin() && (after != c.dates.end() || seen.date == c.dates.back());
      if (!inside) {
        ++made_.outside;
        continue;
      }
      const auto number = static_cast<std::size_t>(after - c.dates.begin()) - 1;
      dates.emplace(c.dates[number], 0);
      held_.push_back({number * c.series() + numbers[seen.series], number, seen.value, scales[seen.series]});
    }
    if (held_.size() <= o_.free.size())
      throw FitError(std::to_string(held_.size()) + " observations within the scenario's time" +
                     (o_.until ? " until " + to_string(*o_.until) : "") + " cannot fit " +
                     std::to_string(o_.free.size()) + " parameters");
    for (auto& [date, number] : dates) {
      number = made_.dates.size();
      made_.dates.push_back(date);
    }
    for (Held& held : held_) held.date = dates[c.dates[held.date]];
  }

  static std::vector<std::size_t> numbers_of(const Observed& observed, const Catalogue& c) {
    std::vector<std::string> known;
    for (const auto& metric : c.metrics) known.push_back(metric.name);
    for (const auto& watched : c.watched) known.push_back(watched.name);
    std::vector<std::size_t> numbers;
    for (const std::string& name : observed.series) {
      const auto it = std::find(known.begin(), known.end(), name);
      if (it == known.end())
        throw FitError("'" + name + "' is no metric and no watched cell of the scenario" +
                       did_you_mean(name, known));
      numbers.push_back(static_cast<std::size_t>(it - known.begin()));
    }
    return numbers;
  }

  /// The standard deviation of each series; 1 where it does not vary.
  std::vector<double> scales_of(const Observed& observed) const {
    std::vector<double> n(observed.series.size()), sum(n), squares(n), scales(n.size(), 1);
    for (const Observation& seen : observed.observations) {
      if (o_.until && seen.date > *o_.until) continue;
      n[seen.series] += 1;
      sum[seen.series] += seen.value;
      squares[seen.series] += seen.value * seen.value;
    }
    for (std::size_t s = 0; s < n.size(); ++s) {
      const double mean = sum[s] / n[s], variance = squares[s] / n[s] - mean * mean;
      if (n[s] > 1 && variance > 0) scales[s] = std::sqrt(variance);
    }
    return scales;
  }

  double loss(const std::vector<double>& values, std::vector<double>* at = nullptr) {
    const Model model = compiled(values);
    std::vector<std::size_t> places;
    for (const Held& held : held_) places.push_back(held.place);
    Means means(std::move(places));
    if (!run_ensemble(model, {o_.runs, o_.seed, o_.threads, best_lanes(model), {false}}, means, stop_))
      throw Stopped{};
    std::vector<double> sums(made_.dates.size()), counts(sums);
    double sum = 0;
    for (std::size_t i = 0; i < held_.size(); ++i) {
      const double off = (means.mean(i) - held_[i].value) / held_[i].scale;
      sum += off * off;
      sums[held_[i].date] += off * off;
      counts[held_[i].date] += 1;
    }
    if (at)
      for (std::size_t d = 0; d < sums.size(); ++d) at->push_back(sums[d] / counts[d]);
    const double found = sum / static_cast<double>(held_.size());
    least_ = made_.evaluations == 0 ? found : std::min(least_, found);
    if (++made_.evaluations, progress_)
      progress_(made_.evaluations, std::max(most_, made_.evaluations), least_);
    return found;
  }

  /// From the best value outwards on both sides, each point from where the others were best at the last.
  Profile profile(std::size_t p) {
    Profile profile;
    const std::size_t points = o_.profile_points;
    profile.loss.resize(points);
    for (std::size_t k = 0; k < points; ++k)
      profile.value.push_back(bounds_[p].low + static_cast<double>(k) / static_cast<double>(points - 1) *
                                                   (bounds_[p].high - bounds_[p].low));
    const auto first = static_cast<std::size_t>(
        std::lower_bound(profile.value.begin(), profile.value.end(), made_.values[p]) - profile.value.begin());
    std::vector<double> near = without(p, made_.values);
    for (std::size_t k = first; k < points; ++k) profile.loss[k] = least_with(p, profile.value[k], near);
    near = without(p, made_.values);
    for (std::size_t k = std::min(first, points); k-- > 0;)
      profile.loss[k] = least_with(p, profile.value[k], near);
    bound(p, profile);
    return profile;
  }

  template <typename T>
  static std::vector<T> without(std::size_t p, std::vector<T> all) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(p));
    return all;
  }

  /// The other parameters are fitted anew, from `near`, which moves to where they are best.
  double least_with(std::size_t p, double value, std::vector<double>& near) {
    const auto whole = [&](std::vector<double> x) {
      x.insert(x.begin() + static_cast<std::ptrdiff_t>(p), value);
      return x;
    };
    const Least least = detail::minimise_near([&](const auto& x) { return loss(whole(x)); },
                                              without(p, bounds_), near, evaluations_of_point());
    near = least.at;
    return least.value;
  }

  /// The interval, by straight lines between the points of the profile.
  void bound(std::size_t p, Profile& profile) const {
    constexpr double chi_squared = 3.841458820694124;
    const double limit = made_.loss * std::exp(chi_squared / static_cast<double>(held_.size()));
    std::vector<std::pair<double, double>> points{{made_.values[p], made_.loss}};
    for (std::size_t k = 0; k < profile.value.size(); ++k)
      points.emplace_back(profile.value[k], profile.loss[k]);
    std::sort(points.begin(), points.end());
    const auto best =
        std::find(points.begin(), points.end(), std::pair(made_.values[p], made_.loss)) - points.begin();
    const auto end = [&](int way, double otherwise) {
      for (std::ptrdiff_t k = best; k + way >= 0 && k + way < static_cast<std::ptrdiff_t>(points.size());
           k += way) {
        const auto& [x, y] = points[static_cast<std::size_t>(k)];
        const auto& [x2, y2] = points[static_cast<std::size_t>(k + way)];
        if (y2 > limit) return x + (x2 - x) * (limit - y) / (y2 - y);
      }
      return otherwise;
    };
    profile.low = end(-1, bounds_[p].low);
    profile.high = end(1, bounds_[p].high);
    constexpr double most = 0.9;
    profile.identified = profile.low > bounds_[p].low && profile.high < bounds_[p].high &&
                         profile.high - profile.low < most * (bounds_[p].high - bounds_[p].low);
  }

  const Scenario& scenario_;
  const FitOptions& o_;
  const FitProgress& progress_;
  const std::atomic<bool>* stop_;
  std::vector<Bounds> bounds_;
  std::vector<Held> held_;
  std::size_t most_ = 0;
  double least_ = 0;
  Fit made_;
};

}  // namespace

Scenario with_parameters(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values) {
  std::vector<std::string> known;
  for (const Parameter& parameter : scenario.parameters) known.push_back(parameter.name);
  for (std::size_t i = 0; i < free.size(); ++i) {
    const auto it = std::find(known.begin(), known.end(), free[i].name);
    if (it == known.end())
      throw FitError("'" + free[i].name + "' is no parameter of the scenario" +
                     did_you_mean(free[i].name, known));
    Parameter& parameter = scenario.parameters[static_cast<std::size_t>(it - known.begin())];
    parameter.value = values[i];
    parameter.distribution = {};
  }
  return scenario;
}

std::optional<Fit> fit(const Scenario& scenario, const Observed& observed, const FitOptions& options,
                       const FitProgress& progress, const std::atomic<bool>* stop) {
  try {
    return Fitting(scenario, observed, options, progress, stop).run();
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
