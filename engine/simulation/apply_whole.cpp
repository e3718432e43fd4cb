#include "simulation/apply_whole.h"

#include "simulation/ledger.h"
#include "simulation/mirror.h"
#include "simulation/overflow.h"
#include "simulation/pieces.h"

namespace entente::detail {
namespace {

/// Values of a layer, the first of them `first` values into its array, and what they are moved by.
struct Piece {
  const ModelData& model;
  std::size_t layer, lanes, first, size;
};

/// Moves x by d and sets d to `none`, a part at a time that stays in the first-level cache.
void move_piece(const Piece& piece, double* x, double* d, double none) {
  const LayerModel& layer = piece.model.layers[piece.layer];
  for (std::size_t from = 0; from < piece.size; from += language::strip_values) {
    const std::size_t count = std::min(language::strip_values, piece.size - from);
    const bool finite = saturate(layer, x + from, d + from, count);
    // what is bounded is finite whatever moves it, though not where that is no number
    if (layer.bounded() && !finite)
      check_finite(piece.layer, piece.first + from, d + from, count, piece.lanes, is_moved);
    else if (!finite)
      check_finite(piece.layer, piece.first + from, x + from, count, piece.lanes);
    std::fill_n(d + from, count, none);
  }
}

void move_all(const Piece& whole, double* x, double* d, double none, ForkJoinPool& pool) {
  each_piece(whole.size, pool, [&](std::size_t first, std::size_t count) {
    move_piece({whole.model, whole.layer, whole.lanes, first, count}, x + first, d + first, none);
  });
}

/// Moves x to the limits, where `pick` says so, and sets these to `none`.
template <typename Pick>
void bound_all(const Piece& whole, double* x, Values& limits, double none, ForkJoinPool& pool,
               const Pick& pick) {
  if (limits.empty()) return;
  const Range& range = whole.model.layers[whole.layer].range;
  each_piece(whole.size, pool, [&](std::size_t first, std::size_t count) {
    for (std::size_t i = first; i < first + count; ++i) {
      if (limits[i] == none) continue;
      x[i] = pick(x[i], within(range, limits[i]));
      limits[i] = none;
    }
  });
}

/// Makes the ties from larger to smaller actors alike to those from smaller to larger.
void mirror_ties(const language::Ties& ties, Values& values, std::size_t lanes) {
  for (std::size_t x = 0; x + 1 < ties.first.size(); ++x) {
    for (std::size_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot) {
      if (ties.to[slot] > x) std::copy_n(&values[slot * lanes], lanes, &values[ties.in_slot[slot] * lanes]);
    }
  }
}

}  // namespace

void apply_whole(const ModelData& model, std::size_t number, LayerSums& sums, LayerState& state,
                 ForkJoinPool& pool) {
  const LayerModel& layer = model.layers[number];
  const std::size_t size = (state.ties ? state.ties->size() : layer.cells) * sums.lanes;
  assert(size <= sums.sum.size() && size <= state.values.size());
  const Piece whole{model, number, sums.lanes, 0, size};
  move_all(whole, state.values.data(), sums.sum.data(), untouched, pool);
  if (sums.lasts) move_all(whole, state.baselines.data(), sums.lasting.data(), 0.0, pool);
  const auto higher = [](double a, double b) { return std::max(a, b); };
  const auto lower = [](double a, double b) { return std::min(a, b); };
  bound_all(whole, state.values.data(), sums.raise, -infinite, pool, higher);
  bound_all(whole, state.values.data(), sums.lower, infinite, pool, lower);
  if (!layer.symmetric) return;
  for (Values* values : {&state.values, &state.baselines}) {
    if (values == &state.baselines && !sums.lasts) continue;
    if (state.ties)
      mirror_ties(*state.ties, *values, sums.lanes);
    else
      mirror_cells(*values, model.actors(), sums.lanes, pool);
  }
}

}  // namespace entente::detail
