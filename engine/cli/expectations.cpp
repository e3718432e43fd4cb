#include "cli/expectations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// Every metric and watched cell folded over time, and every outcome, run by run: all that can be asked.
class Numbers final : public Sink {
 public:
  explicit Numbers(const Catalogue& catalogue) : c_(catalogue) {
    for (std::size_t o = 0; o < c_.outcomes.size(); ++o) outcome_[c_.outcomes[o].id] = o;
    outcomes_.resize(c_.outcomes.size());
    series_.resize(c_.series());
  }
  void receive(const BlockRecord& block) override {
    for (std::size_t o = 0; o < outcomes_.size(); ++o)
      outcomes_[o].insert(outcomes_[o].end(), block.outcomes.begin() + at(o * block.lanes),
                          block.outcomes.begin() + at((o + 1) * block.lanes));
    for (std::size_t s = 0; s < series_.size(); ++s)
      for (std::size_t lane = 0; lane < block.lanes; ++lane) take(block, s, lane);
  }
  const std::vector<double>* outcome(const std::string& id) const {
    const auto it = outcome_.find(id);
    return it == outcome_.end() ? nullptr : &outcomes_[it->second];
  }
  const Catalogue::OutcomeInfo& info(const std::string& id) const { return c_.outcomes[outcome_.at(id)]; }
  const std::vector<double>* series(const std::string& name, Over over) const {
    for (std::size_t s = 0; s < series_.size(); ++s)
      if ((s < c_.metrics.size() ? c_.metrics[s].name : c_.watched[s - c_.metrics.size()].name) == name)
        return &of(series_[s], over);
    return nullptr;
  }

 private:
  struct Folded {
    std::vector<double> end, mean, max, min;
  };
  static std::ptrdiff_t at(std::size_t k) { return static_cast<std::ptrdiff_t>(k); }
  static const std::vector<double>& of(const Folded& f, Over over) {
    return over == Over::mean ? f.mean : over == Over::max ? f.max : over == Over::min ? f.min : f.end;
  }
  void take(const BlockRecord& block, std::size_t s, std::size_t lane) {
    double sum = 0, last = 0, high = -HUGE_VAL, low = HUGE_VAL;
    for (std::size_t k = 0; k < c_.dates.size(); ++k) {
      last = block.series[(k * c_.series() + s) * block.lanes + lane];
      sum += last;
      high = std::max(high, last);
      low = std::min(low, last);
    }
    Folded& f = series_[s];
    f.end.push_back(last);
    f.mean.push_back(sum / static_cast<double>(c_.dates.size()));
    f.max.push_back(high);
    f.min.push_back(low);
  }

  const Catalogue& c_;
  std::map<std::string, std::size_t> outcome_;
  std::vector<std::vector<double>> outcomes_;
  std::vector<Folded> series_;
};

/// A world that was run.
struct RanWorld {
  Compiled compiled;
  Numbers numbers;
  explicit RanWorld(Compiled made) : compiled(std::move(made)), numbers(compiled.model.catalogue()) {}
};

class Worlds {
 public:
  Worlds(std::string file, const Scenario& scenario) : file_(std::move(file)), seed_(scenario.seed) {}

  const Numbers& numbers(const LoadOptions& options, std::size_t runs) {
    const auto key = std::tuple(options.what_ifs, options.overrides, runs);
    if (const auto it = ran_.find(key); it != ran_.end()) return it->second->numbers;
    auto world = std::make_unique<RanWorld>(read_variant(file_, options));
    EnsembleOptions ensemble{runs, seed_, 0, best_lanes(world->compiled.model), {false, false}, {}};
    leave_if_interrupted();
    run_ensemble(world->compiled.model, ensemble, world->numbers, &interrupted());
    leave_if_interrupted();
    return ran_.emplace(key, std::move(world)).first->second->numbers;
  }

 private:
  std::string file_;
  std::uint64_t seed_;
  std::map<std::tuple<std::vector<std::string>, std::vector<std::string>, std::size_t>,
           std::unique_ptr<RanWorld>>
      ran_;
};

struct Sample {
  std::vector<double> values;
  bool share = false;
};

/// `first` is held to the share of the runs that reach it.
Sample sample_of(const Expectation& e, const Numbers& numbers) {
  const std::vector<double>* values =
      e.outcome.given() ? numbers.outcome(e.outcome.value) : numbers.series(e.metric.value, e.over);
  if (!values)
    throw Failure(exit_code::bad_scenario, fmt::format("expect.{}: its world has no '{}'", e.id,
                                                       e.outcome.given() ? e.outcome.value : e.metric.value));
  if (!e.outcome.given()) return {*values, false};
  const auto& info = numbers.info(e.outcome.value);
  if (info.over != Over::first) return {*values, info.boolean};
  Sample reached{*values, true};
  for (double& years : reached.values) years = std::isnan(years) ? 0 : 1;
  return reached;
}

Tested number_of(const Sample& s) {
  Tally tally;
  for (const double x : s.values) tally.add(x);
  const std::size_t n = s.values.size();
  Tested t;
  t.share = s.share;
  t.runs = n;
  t.value = tally.mean;
  t.interval = s.share ? wilson_interval(tally.other_than_zero, n) : mean_interval(tally.mean, tally.sd(), n);
  return t;
}

Tested difference_between(const Sample& from, const Sample& to) {
  const bool share = from.share && to.share;
  const Difference d = share ? difference_of_shares(from.values, to.values, true)
                             : difference_of_means(from.values, to.values, true);
  return {Verdict::undecided, d.value, d.interval, share, d.first, d.runs_to_settle};
}

/// What one bound says of the whole interval: it holds, is broken, or both are possible.
Verdict held(bool holds, bool broken) {
  return holds ? Verdict::passed : broken ? Verdict::failed : Verdict::undecided;
}

/// All must hold; one that is broken is enough to fail.
Verdict verdict_of(const Expectation& e, const Tested& t) {
  std::vector<Verdict> all;
  const double low = t.interval.low, high = t.interval.high;
  if (e.increases) all.push_back(held(low > 0, high <= 0));
  if (e.decreases) all.push_back(held(high < 0, low >= 0));
  if (e.at_least) all.push_back(held(low >= *e.at_least, high < *e.at_least));
  if (e.at_most) all.push_back(held(high <= *e.at_most, low > *e.at_most));
  const auto any = [&](Verdict v) { return std::find(all.begin(), all.end(), v) != all.end(); };
  return any(Verdict::failed)      ? Verdict::failed
         : any(Verdict::undecided) ? Verdict::undecided
                                   : Verdict::passed;
}

Tested test(const Expectation& e, std::size_t default_runs, Worlds& worlds) {
  const std::size_t runs = e.runs.value_or(default_runs);
  const Sample world = sample_of(e, worlds.numbers(world_of(e), runs));
  LoadOptions against;
  against.what_ifs = e.versus.value_or(std::vector<std::string>{});
  Tested t =
      e.compares() ? difference_between(sample_of(e, worlds.numbers(against, runs)), world) : number_of(world);
  t.verdict = verdict_of(e, t);
  return t;
}

}  // namespace

LoadOptions world_of(const Expectation& e) { return {e.what_ifs, e.settings, {}}; }

std::vector<Tested> test_expectations(const std::string& file, const Scenario& scenario) {
  Worlds worlds(file, scenario);
  std::vector<Tested> tested;
  for (const Expectation& e : scenario.expectations) tested.push_back(test(e, scenario.runs, worlds));
  return tested;
}

std::string asked(const Expectation& e) {
  std::string text = e.increases ? "increases" : e.decreases ? "decreases" : "";
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : ", ") + more; };
  if (e.at_least) add(fmt::format("at least {}", *e.at_least));
  if (e.at_most) add(fmt::format("at most {}", *e.at_most));
  return text;
}

}  // namespace entente::cli
