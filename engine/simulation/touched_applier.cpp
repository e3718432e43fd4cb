#include "simulation/touched_applier.h"

#include "numeric/cells.h"
#include "numeric/width.h"
#include "simulation/finite.h"
#include "simulation/ledger.h"
#include "simulation/overflow.h"

namespace entente::detail {

TouchedApplier::TouchedApplier(const ModelData& model)
    : model_(model), before_(language::strip_values), amount_(language::strip_values) {}

void TouchedApplier::apply(std::size_t layer, LayerSums& sums, LayerState& state) {
  assert(!sums.all);
  lanes_ = sums.lanes;
  apply(layer, sums.touched, 1, sums, state);
  if (!sums.touched_cells.empty()) apply(layer, sums.touched_cells, lanes_, sums, state);
}

void TouchedApplier::apply(std::size_t number, std::span<const std::size_t> touched, std::size_t width,
                           LayerSums& sums, LayerState& state) {
  assert(width <= language::strip_values);
  const LayerModel& layer = model_.layers[number];
  const std::size_t most = language::strip_values / width;
  for (std::size_t from = 0; from < touched.size(); from += most) {
    const auto places = touched.subspan(from, std::min(most, touched.size() - from));
    move_places(number, places, width, sums.sum, untouched, state.values, state);
    if (sums.lasts) move_places(number, places, width, sums.lasting, 0.0, state.baselines, state);
  }
  if (!layer.raised && !layer.lowered) return;
  for (const std::size_t first : touched)
    for (std::size_t at = first; at < first + width; ++at) bound_place(layer, at, sums, state);
}

/// The other place of a symmetric tie.
std::size_t TouchedApplier::twin_of(std::size_t at, const LayerState& state) const {
  const std::size_t cell = at / lanes_, n = model_.actors();
  const std::size_t twin = state.ties ? state.ties->in_slot[cell] : numeric::mirrored(cell, n);
  return twin * lanes_ + at % lanes_;
}

/// Of a strip of `width` values from each of `places` on: what is bounded is finite whatever moves it, though
/// not where that is no number.
void TouchedApplier::check_moved(std::size_t number, std::span<const std::size_t> places,
                                 std::size_t width) const {
  const bool bounded = model_.layers[number].bounded();
  const double* told = bounded ? amount_.data() : before_.data();
  if (all_finite(told, places.size() * width)) return;
  for (std::size_t p = 0; p < places.size(); ++p)
    check_finite(number, places[p], told + p * width, width, lanes_, bounded ? is_moved : has_grown);
}

/// Moves `width` values from each of `places` on by their amounts, which become `none`.
void TouchedApplier::move_places(std::size_t number, std::span<const std::size_t> places, std::size_t width,
                                 Values& amounts, double none, Values& values, const LayerState& state) {
  const LayerModel& layer = model_.layers[number];
  numeric::with_width(width, [&](auto count) {
    std::size_t k = 0;
    for (const std::size_t at : places) {
      for (std::size_t i = 0; i < count; ++i, ++k) {
        before_[k] = values[at + i];
        amount_[k] = amounts[at + i];
        amounts[at + i] = none;
      }
    }
    if (!saturate(layer, before_.data(), amount_.data(), k)) check_moved(number, places, width);
    const double* moved = before_.data();
    for (const std::size_t at : places) {
      for (std::size_t i = 0; i < count; ++i) values[at + i] = moved[i];
      if (layer.symmetric) std::copy_n(moved, width, &values[twin_of(at, state)]);
      moved += count;
    }
  });
}

void TouchedApplier::bound_place(const LayerModel& layer, std::size_t at, LayerSums& sums,
                                 LayerState& state) const {
  double x = state.values[at];
  if (layer.raised && sums.raise[at] != -infinite) x = std::max(x, within(layer.range, sums.raise[at]));
  if (layer.lowered && sums.lower[at] != infinite) x = std::min(x, within(layer.range, sums.lower[at]));
  if (layer.raised) sums.raise[at] = -infinite;
  if (layer.lowered) sums.lower[at] = infinite;
  state.values[at] = x;
  if (layer.symmetric) state.values[twin_of(at, state)] = x;
}

}  // namespace entente::detail
