/// Which causes made an outcome likely: each taken out alone, and Shapley values.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "explain/shapley.h"
#include "results/paired.h"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

/// An outcome with everything, with nothing, and with all but one.
class Removals {
 public:
  Removals(Coalitions& coalitions, std::size_t runs)
      : coalitions_(coalitions), runs_(runs), values_((coalitions.players() + 2) * runs) {}

  bool run() {
    return coalitions_.each_group([&](Coalitions::Group& group) {
      const std::size_t first = group.number() * coalitions_.sizes().front(), n = coalitions_.players();
      group.values(Coalition(n, true), &values_[n * runs_ + first]);
      group.values(Coalition(n, false), &values_[(n + 1) * runs_ + first]);
      if (n == 1) {  // without it there is none
        std::copy_n(&values_[(n + 1) * runs_ + first], coalitions_.sizes()[group.number()], &values_[first]);
        return;
      }
      for (std::size_t player = 0; player < n; ++player) {
        Coalition rest(n, true);
        rest[player] = false;
        group.values(rest, &values_[player * runs_ + first]);
      }
    });
  }
  bool finite() const {
    return std::all_of(values_.begin(), values_.end(), [](double x) { return std::isfinite(x); });
  }
  std::span<const double> without(std::size_t player) const { return {&values_[player * runs_], runs_}; }
  std::span<const double> full() const { return without(coalitions_.players()); }
  std::span<const double> empty() const { return without(coalitions_.players() + 1); }

 private:
  Coalitions& coalitions_;
  std::size_t runs_;
  std::vector<double> values_;  ///< (players, full, empty x runs)
};

constexpr double no_mean = std::numeric_limits<double>::quiet_NaN();

struct Value {
  double mean = 0;
  Interval interval;
  Strays strays;
};

Value value_of(std::span<const double> sample, bool share) {
  Tally tally;
  for (const double value : sample) tally.add(value);
  const Strays strays{tally.infinite, sample.size() - tally.count};
  if (strays.any()) return {no_mean, {no_mean, no_mean}, strays};
  if (!share || tally.count < 2) return {tally.mean, mean_interval(tally.mean, tally.sd(), tally.count), {}};
  return {tally.mean, wilson_interval(tally.ones, tally.count), {}};
}

bool apart(const Interval& a, const Interval& b) { return a.high < b.low || b.high < a.low; }

CauseEffect cause_effect(std::size_t player, std::size_t cause, const Removals& removals,
                         const Shapley& shapley, const Coalitions& coalitions, bool share) {
  const PairedDifference removed =
      (share ? paired_share_difference : paired_difference)(removals.full(), removals.without(player));
  const GroupedMean value = grouped_mean(shapley.group_sums(player), coalitions.sizes());
  const double share_of_it = shapley.finite() ? value.mean : no_mean;
  return {cause,        removed.mean, removed.interval, removed.more,
          removed.less, share_of_it,  value.interval,   apart(removed.interval, value.interval)};
}

/// The largest half of an interval.
double widest(const Shapley& shapley, const Coalitions& coalitions) {
  double most = 0;
  for (std::size_t player = 0; player < coalitions.players(); ++player) {
    const Interval interval = grouped_mean(shapley.group_sums(player), coalitions.sizes()).interval;
    if (std::isnan(interval.low)) return std::numeric_limits<double>::infinity();
    most = std::max(most, (interval.high - interval.low) / 2);
  }
  return most;
}

/// Pairs of permutations until their intervals are narrow enough, or the next pair may exceed the budget; every
/// coalition, where the budget has room for it.
class Sampling {
 public:
  Sampling(Coalitions& coalitions, Shapley& shapley, const OutcomeQuestion& question, Clock::time_point begin)
      : coalitions_(coalitions), shapley_(shapley), question_(question), begin_(begin) {}

  /// Until no half of an interval exceeds `wanted`. False where it was stopped.
  bool run(double wanted) {
    do {
      if (!shapley_.add_pair()) return false;
      narrow_ = widest(shapley_, coalitions_) <= wanted;
    } while (!narrow_ && shapley_.finite() && !all_affordable() && affordable());
    if (narrow_ || !shapley_.finite() || !all_affordable()) return true;
    if (!shapley_.take_all()) return false;
    narrow_ = widest(shapley_, coalitions_) <= wanted;
    return true;
  }
  bool narrow() const { return narrow_; }

 private:
  /// One more pair. What is known already counts too, or few causes would be permuted for ever.
  bool affordable() const {
    const std::size_t n = coalitions_.players(), asked = n + 2 + (shapley_.permutations() + 2) * (n - 1);
    return asked <= question_.ensembles &&
           std::chrono::duration<double>(Clock::now() - begin_).count() < question_.seconds;
  }

  /// With one cause or two, taking each out alone has made all of them. Seconds cannot be told beforehand: then
  /// they must all be made already.
  bool all_affordable() const {
    constexpr std::size_t max_causes = 20;
    const std::size_t n = coalitions_.players();
    if (n > max_causes) return false;
    const std::size_t all = std::size_t{1} << n;
    return coalitions_.fewest_made() == all || (all <= question_.ensembles && std::isinf(question_.seconds));
  }

  Coalitions& coalitions_;
  Shapley& shapley_;
  const OutcomeQuestion& question_;
  Clock::time_point begin_;
  bool narrow_ = false;
};

void sort_effects(std::vector<CauseEffect>& effects) {
  const auto size = [](const CauseEffect& e) { return std::isnan(e.shapley) ? 0.0 : std::abs(e.shapley); };
  std::stable_sort(effects.begin(), effects.end(),
                   [&](const CauseEffect& a, const CauseEffect& b) { return size(a) > size(b); });
}

}  // namespace

std::optional<OutcomeExplanation> explain_outcome(const Model& model, const OutcomeQuestion& question,
                                                  const StopFlag* stop) {
  if (question.causes.empty())
    throw RequestError("the scenario has no event and no rule to explain it by; name processes as causes");
  const auto& outcome = model.catalogue().outcomes.front();
  const bool share = outcome.boolean || outcome.over == TimeAggregate::first;
  const auto begin = Clock::now();
  Coalitions coalitions(model, question, stop);
  Removals removals(coalitions, question.runs);
  if (!removals.run()) return std::nullopt;
  Shapley shapley(coalitions, "shapley:" + outcome.id, question.seed);
  Sampling sampling(coalitions, shapley, question, begin);
  const double sd = statistics(removals.full()).sd;  // NaN for a single run, which no interval is narrow for
  if (!sampling.run(question.precision * sd)) return std::nullopt;
  const Value full = value_of(removals.full(), share), empty = value_of(removals.empty(), share);
  OutcomeExplanation e{share,
                       full.mean,
                       empty.mean,
                       full.interval,
                       empty.interval,
                       {},
                       shapley.permutations(),
                       coalitions.groups(),
                       coalitions.ensembles(),
                       sampling.narrow(),
                       full.strays,
                       empty.strays,
                       removals.finite() && shapley.finite(),
                       shapley.exact()};
  for (std::size_t k = 0; k < coalitions.players(); ++k)
    e.causes.push_back(cause_effect(k, question.causes[k], removals, shapley, coalitions, share));
  sort_effects(e.causes);
  return e;
}

}  // namespace entente
