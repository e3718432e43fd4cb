#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "explore/draws.h"
#include "explore/tipping.h"

namespace entente::explore {
namespace {

/// Whether the outcome of a run holds at a value.
struct KnownAt {
  double value = 0;
  bool holds = false;
};

void check(const TippingOptions& o) {
  if (!std::isfinite(o.low) || !std::isfinite(o.high) || !(o.low < o.high))
    throw std::invalid_argument(
        fmt::format("a range from {} to {} has nothing between its ends", o.low, o.high));
  if (!(o.tolerance >= 0) || o.tolerance > o.high - o.low)
    throw std::invalid_argument(fmt::format("a tolerance of {} does not fit the range", o.tolerance));
  if (std::isnan(o.level)) throw std::invalid_argument("the level is no number");
  if (o.runs == 0) throw std::invalid_argument("there are no runs to find thresholds of");
  if (o.grid < 2) throw std::invalid_argument("a grid has two values at least");
}

class ThresholdSearch {
 public:
  ThresholdSearch(const TippingOptions& options, const OutcomeAt& outcome_at)
      : options_(options), outcome_at_(outcome_at), known_(options.runs) {
    if (options_.tolerance == 0) options_.tolerance = (options_.high - options_.low) / 1000;
  }

  /// False where it was stopped.
  bool everything() { return made_at_first() && bisected() && checked() && on_grid() && bisected(); }

  Tipping found() const {
    Tipping tipping{options_.low, options_.high, options_.tolerance, {}, trials_};
    for (const auto& of_run : known_) {
      RunTipping run{of_run.front().holds, {}};
      for (std::size_t k = 1; k < of_run.size(); ++k)
        if (of_run[k - 1].holds != of_run[k].holds)
          run.switches.push_back(std::midpoint(of_run[k - 1].value, of_run[k].value));
      tipping.runs.push_back(std::move(run));
    }
    return tipping;
  }

 private:
  double at_share(double share) const { return std::lerp(options_.low, options_.high, share); }

  bool made_at_first() {
    std::vector<Trial> trials;
    const double parts = static_cast<double>(options_.inner + 1);
    for (std::size_t run = 0; run < options_.runs; ++run)
      for (std::size_t k = 0; k <= options_.inner + 1; ++k)
        trials.push_back({run, at_share(static_cast<double>(k) / parts)});
    return made(trials);
  }

  /// Halves what lies between two values that differ, of all runs at once.
  bool bisected() {
    for (;;) {
      std::vector<Trial> trials;
      for (std::size_t run = 0; run < known_.size(); ++run) add_middles(run, trials);
      if (trials.empty()) return true;
      if (!made(trials)) return false;
    }
  }

  void add_middles(std::size_t run, std::vector<Trial>& trials) const {
    const auto& of_run = known_[run];
    for (std::size_t k = 1; k < of_run.size(); ++k) {
      const double below = of_run[k - 1].value, above = of_run[k].value, middle = std::midpoint(below, above);
      const bool differ = of_run[k - 1].holds != of_run[k].holds;
      if (differ && above - below > options_.tolerance && below < middle && middle < above)
        trials.push_back({run, middle});
    }
  }

  /// One value in each of so many equal parts of the range.
  bool checked() {
    std::vector<Trial> trials;
    for (std::size_t run = 0; run < known_.size(); ++run) {
      const auto u = draws(options_.seed, "tipping", run, options_.checks);
      for (std::size_t k = 0; k < u.size(); ++k)
        trials.push_back({run, at_share((static_cast<double>(k) + u[k]) / static_cast<double>(u.size()))});
    }
    return made(trials);
  }

  /// All runs, where one switches several times: others may too, between values that were not looked at.
  bool on_grid() {
    std::vector<Trial> trials;
    const double parts = static_cast<double>(options_.grid - 1);
    bool any = false;
    for (std::size_t run = 0; run < known_.size(); ++run) any |= switches(run) > 1;
    for (std::size_t run = 0; any && run < known_.size(); ++run)
      for (std::size_t k = 0; k < options_.grid; ++k)
        trials.push_back({run, at_share(static_cast<double>(k) / parts)});
    return made(trials);
  }

  std::size_t switches(std::size_t run) const {
    std::size_t count = 0;
    for (std::size_t k = 1; k < known_[run].size(); ++k)
      count += known_[run][k - 1].holds != known_[run][k].holds;
    return count;
  }

  auto place(const Trial& trial) const {
    return std::ranges::lower_bound(known_[trial.run], trial.value, {}, &KnownAt::value);
  }
  bool is_known(const Trial& trial) const {
    const auto at = place(trial);
    return at != known_[trial.run].end() && at->value == trial.value;
  }

  bool made(std::vector<Trial> trials) {
    std::erase_if(trials, [&](const Trial& trial) { return is_known(trial); });
    if (trials.empty()) return true;
    const std::vector<double> outcomes = outcome_at_(trials);
    if (outcomes.empty()) return false;
    if (outcomes.size() != trials.size())
      throw std::invalid_argument(fmt::format("{} outcomes of {} trials", outcomes.size(), trials.size()));
    for (std::size_t t = 0; t < trials.size(); ++t) keep(trials[t], outcomes[t]);
    trials_ += trials.size();
    return true;
  }

  void keep(const Trial& trial, double outcome) {
    if (std::isnan(outcome))
      throw std::invalid_argument(
          fmt::format("the outcome of run {} at {} is no number", trial.run, trial.value));
    if (!is_known(trial)) known_[trial.run].insert(place(trial), {trial.value, outcome >= options_.level});
  }

  TippingOptions options_;
  const OutcomeAt& outcome_at_;
  std::vector<std::vector<KnownAt>> known_;  ///< (runs) by value
  std::size_t trials_ = 0;
};

}  // namespace

std::optional<Tipping> thresholds(const TippingOptions& options, const OutcomeAt& outcome_at) {
  check(options);
  ThresholdSearch search(options, outcome_at);
  if (!search.everything()) return std::nullopt;
  return search.found();
}

}  // namespace entente::explore
