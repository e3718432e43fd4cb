#include "cli/expectations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/exit_codes.h"
#include "cli/expectation_worlds.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

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
