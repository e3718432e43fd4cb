#include <entente/compare.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "services/expectation_worlds.h"

namespace entente {
namespace {

using detail::Numbers;
using detail::Worlds;
using Verdict = TestedExpectation::Verdict;

struct Sample {
  std::vector<double> values;
  bool share = false;
};

/// `first` is held to the share of the runs that reach it.
Sample sample_of(const Expectation& e, const Numbers& numbers) {
  const std::vector<double>* values =
      e.outcome.given() ? numbers.outcome(e.outcome.value) : numbers.series(e.metric.value, e.over);
  if (!values)
    throw ScenarioError(fmt::format("expect.{}: its world has no '{}'", e.id,
                                    e.outcome.given() ? e.outcome.value : e.metric.value));
  if (!e.outcome.given()) return {*values, false};
  const auto& info = numbers.info(e.outcome.value);
  if (info.over != TimeAggregate::first) return {*values, info.boolean};
  Sample reached{*values, true};
  for (double& years : reached.values) years = std::isnan(years) ? 0 : 1;
  return reached;
}

Strays strays_of(const Sample& sample) {
  Strays strays;
  for (const double x : sample.values) strays.add(x);
  return strays;
}

/// Of numbers of which some are infinite, or none.
TestedExpectation undecided(const Strays& strays, std::size_t runs) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  TestedExpectation t{Verdict::undecided, none, {none, none}};
  t.runs = runs;
  t.strays = strays;
  return t;
}

TestedExpectation number_of(const Sample& s) {
  if (const Strays strays = strays_of(s); strays.any()) return undecided(strays, s.values.size());

  Tally tally;
  for (const double x : s.values) tally.add(x);
  const std::size_t n = s.values.size();
  TestedExpectation t;
  t.share = s.share;
  t.runs = n;
  t.value = tally.mean;
  t.interval = s.share ? wilson_interval(tally.other_than_zero, n) : mean_interval(tally.mean, tally.sd(), n);
  return t;
}

TestedExpectation difference_between(const Sample& from, const Sample& to) {
  Strays strays = strays_of(from);
  for (const double x : to.values) strays.add(x);
  if (strays.any()) return undecided(strays, from.values.size());
  const bool share = from.share && to.share;
  const Difference d = share ? difference_of_shares(from.values, to.values, true)
                             : difference_of_means(from.values, to.values, true);
  return {Verdict::undecided, d.value, d.interval, share, d.first, d.runs_to_settle, {}};
}

/// What one bound says of the whole interval: it holds, is broken, or both are possible.
Verdict held(bool holds, bool broken) {
  return holds ? Verdict::passed : broken ? Verdict::failed : Verdict::undecided;
}

/// All must hold; one that is broken is enough to fail.
Verdict verdict_of(const Expectation& e, const TestedExpectation& t) {
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

/// Nothing where it was stopped.
std::optional<TestedExpectation> test(const Expectation& e, std::size_t default_runs, Worlds& worlds) {
  const std::size_t runs = e.runs.value_or(default_runs);
  const Numbers* world = worlds.numbers(world_of(e, worlds.from()), runs);
  const Numbers* against = nullptr;
  if (e.compares()) {
    Variation plain = worlds.from();
    plain.options.what_ifs = e.versus.value_or(std::vector<std::string>{});
    plain.options.overrides.clear();
    against = worlds.numbers(plain, runs);
  }
  if (!world || (e.compares() && !against)) return std::nullopt;
  TestedExpectation t = against ? difference_between(sample_of(e, *against), sample_of(e, *world))
                                : number_of(sample_of(e, *world));
  if (!t.strays.any()) t.verdict = verdict_of(e, t);
  return t;
}

}  // namespace

Variation world_of(const Expectation& e, const Variation& scenario) {
  Variation world = scenario;
  world.options.what_ifs = e.what_ifs;
  world.options.overrides = e.settings;
  world.options.until.reset();
  return world;
}

std::optional<std::vector<TestedExpectation>> test_expectations(const Variation& from, const Scenario& scenario,
                                                                std::size_t threads, const StopFlag* stop) {
  Worlds worlds(from, scenario.seed, threads, stop);
  std::vector<TestedExpectation> tested;
  for (const Expectation& e : scenario.expectations) {
    const auto one = test(e, scenario.runs, worlds);
    if (!one) return std::nullopt;
    tested.push_back(*one);
  }
  return tested;
}

std::string requirement_text(const Expectation& e) {
  std::string text = e.increases ? "increases" : e.decreases ? "decreases" : "";
  const auto add = [&](const std::string& more) { text += (text.empty() ? "" : ", ") + more; };
  if (e.at_least) add(fmt::format("at least {}", *e.at_least));
  if (e.at_most) add(fmt::format("at most {}", *e.at_most));
  return text;
}

}  // namespace entente
