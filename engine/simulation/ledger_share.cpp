/// Sharing what changed a cell.
#include <algorithm>
#include <cmath>

#include "numeric/width.h"
#include "simulation/exact_sum.h"
#include "simulation/ledger.h"

namespace entente::detail {
namespace {

/// Adds what changed a cell from `before` to `after`.
inline void add_difference(double& total, double& rest, double before, double after) {
  add_exactly(total, rest, after);
  add_exactly(total, rest, -before);
}

}  // namespace

Ledger::Scratch Ledger::scratch(std::size_t watch) {
  double* first = &scratch_[watch * scratch_arrays * lanes_];
  return {first, first + lanes_, first + 2 * lanes_, first + 3 * lanes_, first + 4 * lanes_};
}

/// Where the causes cancel each other, each has its own change times the slope.
void Ledger::share(std::size_t watch, const LayerModel& layer, const double* before, const double* sums) {
  const Scratch s = scratch(watch);
  std::copy_n(before, lanes_, s.after);
  saturate(layer, s.after, sums, lanes_);
  std::fill_n(s.sizes, lanes_, 0.0);
  for (const CauseId cause : active_[watch]) {
    const double* own = &at(phase_sum_, watch, cause, 0);
    for (std::size_t lane = 0; lane < lanes_; ++lane) s.sizes[lane] += std::abs(own[lane]);
  }
  for (std::size_t lane = 0; lane < lanes_; ++lane) s.rest[lane] = unless_cancelled(sums[lane], s.sizes[lane]);
  saturation_rates(layer, before, s.rest, s.rates, lanes_);
  hand_out(watch, before, s.after, s);
  if (layer.raised) bound(watch, layer, phase_raise_, true, s.after);
  if (layer.lowered) bound(watch, layer, phase_lower_, false, s.after);
}

/// To each of the active causes its part of the way from `before` to `after`.
void Ledger::hand_out(std::size_t watch, const double* before, const double* after, const Scratch& scratch) {
  numeric::with_width(lanes_, [&](auto lanes) { hand_out(watch, before, after, scratch, lanes); });
}

template <typename Lanes>
void Ledger::hand_out(std::size_t watch, const double* before, const double* after, const Scratch& scratch,
                      Lanes lanes) {
  double* __restrict change = scratch.rest, * __restrict lost = scratch.lost, * __restrict sizes = scratch.sizes;
  const double* __restrict rates = scratch.rates;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    change[lane] = after[lane];
    lost[lane] = sizes[lane] = 0;
    add_exactly(change[lane], lost[lane], -before[lane]);
  }
  for (const CauseId cause : active_[watch]) {
    double* __restrict own = &at(phase_sum_, watch, cause, 0);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      own[lane] *= rates[lane];
      sizes[lane] += std::abs(own[lane]);
      add_exactly(change[lane], lost[lane], -own[lane]);
    }
  }
  for (std::size_t lane = 0; lane < lanes; ++lane)
    change[lane] = sizes[lane] > 0 ? change[lane] / sizes[lane] : 0;
  for (const CauseId cause : active_[watch]) {
    const double* __restrict own = &at(phase_sum_, watch, cause, 0);
    double* __restrict total = &at(totals_, watch, cause, 0), * __restrict rest = &at(rests_, watch, cause, 0);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      rest[lane] += change[lane] * std::abs(own[lane]);
      add_exactly(total[lane], rest[lane], own[lane]);
    }
  }
}

/// Raises (lowers) x to the limits of the causes, one after the other: each is given what it adds.
void Ledger::bound(std::size_t watch, const LayerModel& layer, Values& limits, bool raise, double* x) {
  for (const CauseId cause : active_[watch]) {
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const double limit = at(limits, watch, cause, lane);
      if (limit == (raise ? -infinite : infinite)) continue;
      const double end = within(layer.range, limit);
      const double to = raise ? std::max(x[lane], end) : std::min(x[lane], end);
      double &total = at(totals_, watch, cause, lane), &rest = at(rests_, watch, cause, lane);
      add_difference(total, rest, x[lane], to);
      x[lane] = to;
    }
  }
}

void Ledger::keep(std::size_t watch, const double* before) {
  std::copy_n(before, lanes_, &kept_[watch * lanes_]);
}

/// What is not reflected comes through as it is. Different cells come from different threads.
void Ledger::share_shocks(std::size_t watch, const double* after, const double* sums) {
  const double* before = &kept_[watch * lanes_];
  const Range& range = layer_of(watch).range;
  const Scratch s = scratch(watch);
  for (std::size_t lane = 0; lane < lanes_; ++lane) {
    const double there = before[lane] + sums[lane];
    const bool inside = within(range, there) == there;
    s.rates[lane] = inside ? 1 : (after[lane] - before[lane]) / sums[lane];
  }
  hand_out(watch, before, after, s);
  active_[watch].clear();
}

void Ledger::decayed(std::size_t watch, const double* before, const double* after) {
  const CauseId cause = model_.decay_cause();
  double* __restrict total = &at(totals_, watch, cause, 0);
  double* __restrict rest = &at(rests_, watch, cause, 0);
  numeric::with_width(lanes_, [&](auto lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane)
      add_difference(total[lane], rest[lane], before[lane], after[lane]);
  });
}

}  // namespace entente::detail
