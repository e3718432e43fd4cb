#include "simulation/layer_sums.h"

#include "simulation/finite.h"
#include "simulation/ledger.h"

namespace entente::detail {
namespace {

/// Above so many touched places a layer is applied as a whole.
constexpr std::size_t max_touched = 1 << 16;

/// Never less: what a smaller block made room for serves a larger one.
void make_room(Values& values, std::size_t size, double none) {
  if (values.size() < size) values.resize(size, none);
}

/// sum[i] += values[i]. False where some value is not finite.
bool add_finite(double* __restrict sum, const double* __restrict values, std::size_t count) {
  std::uint64_t carried = 0;
  for (std::size_t i = 0; i < count; ++i) {
    carried |= carry_of(values[i]);
    sum[i] += values[i];
  }
  return carried >> 63 == 0;
}

/// As `LayerSums::remember`, of several places.
void remember_all(std::vector<std::size_t>& touched, std::span<const std::size_t> places, bool& all) {
  if (all) return;  // several threads may come here
  all = touched.size() + places.size() > touched.capacity();
  if (!all) touched.insert(touched.end(), places.begin(), places.end());
}

}  // namespace

void LayerSums::size(const LayerModel& layer, std::size_t cells, std::size_t lanes_) {
  const std::size_t size = cells * lanes_;
  make_room(sum, size, untouched);
  if (layer.keeps_baselines() && layer.lasting) make_room(lasting, size, 0.0);
  if (layer.raised) make_room(raise, size, -infinite);
  if (layer.lowered) make_room(lower, size, infinite);
  touched.reserve(std::min(size, max_touched));
  touched_cells.reserve(std::min(cells, max_touched));
}

void LayerSums::start(std::size_t lanes_) {
  lanes = lanes_;
  if (pending) wipe();
  assert(holds_nothing());
}

/// Of a phase that was not brought to its end: a run that stops leaves its changes behind.
void LayerSums::wipe() {
  std::fill(sum.begin(), sum.end(), untouched);
  std::fill(lasting.begin(), lasting.end(), 0.0);
  std::fill(raise.begin(), raise.end(), -infinite);
  std::fill(lower.begin(), lower.end(), infinite);
  pending_ties.clear();
  forget();
}

void LayerSums::forget() {
  touched.clear();
  touched_cells.clear();
  all = pending = lasts = false;
}

bool LayerSums::holds_nothing() const {
  return touched.empty() && touched_cells.empty() && pending_ties.empty() && !all && !pending && !lasts &&
         std::all_of(sum.begin(), sum.end(), is_untouched);
}

/// What comes a few places later is asked for.
void LayerSums::add_strip(const Places& cells, const double* values, std::size_t count) {
  assert(pending && count <= cells.size());
  if (lanes == 1) return touch_single(cells, values, count);
  constexpr std::size_t ahead = 8, line = 8;
  for (std::size_t b = 0; b < count; ++b, values += lanes) {
    const double* later = sum.data() + cells[std::min(b + ahead, count - 1)] * lanes;
    for (std::size_t lane = 0; lane < lanes; lane += line) __builtin_prefetch(later + lane, 1);
    touch_lanes(cells[b] * lanes, values);
  }
}

/// Of a single run; places are remembered without a branch for each.
void LayerSums::touch_single(const Places& places, const double* values, std::size_t count) {
  Places fresh;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
  std::size_t found = 0;
  for (std::size_t b = 0; b < count; ++b) {
    assert(places[b] < sum.size());
    double& own = sum[places[b]];
    fresh[found] = places[b];
    found += is_untouched(own);
    own += values[b] + 0.0;
  }
  remember_all(touched, {fresh.data(), found}, all);
}

/// A cell that is touched in all lanes at once is remembered as one.
void LayerSums::touch_lanes(std::size_t first, const double* amounts) {
  assert(first + lanes <= sum.size());
  double* own = &sum[first];
  std::size_t free = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) free += is_untouched(own[lane]);
  const bool fits = lanes <= language::strip_values;
  if (free > 0 && (free < lanes || !fits)) {
    for (std::size_t lane = 0; lane < lanes; ++lane) touch(first + lane, amounts[lane]);
    return;
  }
  if (free > 0) remember(touched_cells, first);
  for (std::size_t lane = 0; lane < lanes; ++lane) own[lane] += amounts[lane] + 0.0;
}

bool LayerSums::add_cells(std::size_t first, const double* values, std::size_t count) {
  assert(all && (first + count) * lanes <= sum.size());
  return add_finite(sum.data() + first * lanes, values, count * lanes);
}

}  // namespace entente::detail
