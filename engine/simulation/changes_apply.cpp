/// Applying what was added.
#include <algorithm>
#include <cmath>

#include "language/evaluator.h"
#include "numeric/cells.h"
#include "numeric/width.h"
#include "simulation/changes.h"
#include "simulation/finite.h"
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

}  // namespace

void Changes::apply(State& state, ForkJoinPool& pool) {
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    if (!buffers_[i].pending) continue;
    apply_layer(i, state, pool);
    if (buffers_[i].fresh.empty()) continue;
    tie_fresh(i, state);
    apply_layer(i, state, pool);
  }
}

void Changes::apply_layer(std::size_t i, State& state, ForkJoinPool& pool) {
  Buffer& buffer = buffers_[i];
  ledger_.settle(i, state.layers[i], buffer.sum.data());
  if (follows(i)) stir_touched(model_.layers[i], buffer);
  buffer.all ? apply_all(i, buffer, state.layers[i], pool) : apply_touched(i, buffer, state.layers[i]);
  if (decays(i)) mark_touched_decaying(model_.layers[i], buffer);
  buffer.touched.clear();
  buffer.touched_cells.clear();
  buffer.all = buffer.pending = buffer.lasts = false;
}

/// Pairs without a tie that something moves get one; what moves them is added in its order.
void Changes::tie_fresh(std::size_t number, State& state) {
  const LayerModel& layer = model_.layers[number];
  const std::uint64_t n = model_.actors();
  Buffer& buffer = buffers_[number];
  std::vector<std::uint64_t> cells;
  for (const PendingTie& fresh : buffer.fresh) {
    cells.push_back(fresh.cell);
    if (layer.symmetric) cells.push_back(numeric::mirrored(fresh.cell, n));
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  state.grow(model_, number, cells);
  size_buffer(number, state.layers[number].ties->size(), lanes_);
  for (const PendingTie& fresh : buffer.fresh)
    put(buffer, state.layers[number].place(fresh.cell, n) * lanes_ + fresh.lane, fresh.amount);
  buffer.fresh.clear();
  buffer.pending = true;
}

void Changes::apply_all(std::size_t number, Buffer& buffer, LayerState& state, ForkJoinPool& pool) {
  const LayerModel& layer = model_.layers[number];
  const std::size_t size = (state.ties ? state.ties->size() : layer.cells) * lanes_;
  const Piece whole{model_, number, lanes_, 0, size};
  move_all(whole, state.values.data(), buffer.sum.data(), untouched, pool);
  if (buffer.lasts) move_all(whole, state.baselines.data(), buffer.lasting.data(), 0.0, pool);
  const auto bound = [&](Values& limits, double none, auto pick) {
    if (limits.empty()) return;
    each_piece(size, pool, [&](std::size_t first, std::size_t count) {
      for (std::size_t i = first; i < first + count; ++i) {
        if (limits[i] == none) continue;
        state.values[i] = pick(state.values[i], within(layer.range, limits[i]));
        limits[i] = none;
      }
    });
  };
  bound(buffer.raise, -infinite, [](double a, double b) { return std::max(a, b); });
  bound(buffer.lower, infinite, [](double a, double b) { return std::min(a, b); });
  if (!layer.symmetric) return;
  if (state.ties) return mirror_ties(buffer.lasts, state);
  mirror_cells(state.values, model_.actors(), lanes_, pool);
  if (buffer.lasts) mirror_cells(state.baselines, model_.actors(), lanes_, pool);
}

void Changes::mirror_ties(bool lasts, LayerState& state) const {
  const language::Ties& ties = *state.ties;
  for (Values* values : {&state.values, &state.baselines}) {
    if (values->empty() || (values == &state.baselines && !lasts)) continue;
    for (std::size_t x = 0; x + 1 < ties.first.size(); ++x) {
      for (std::size_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot) {
        if (static_cast<std::size_t>(ties.to[slot]) > x)
          std::copy_n(&(*values)[slot * lanes_], lanes_, &(*values)[ties.in_slot[slot] * lanes_]);
      }
    }
  }
}

void Changes::apply_touched(std::size_t number, Buffer& buffer, LayerState& state) {
  const LayerModel& layer = model_.layers[number];
  const auto apply = [&](const std::vector<std::size_t>& touched, std::size_t width) {
    const std::size_t most = language::strip_values / width;
    for (std::size_t from = 0; from < touched.size(); from += most) {
      const std::span places(touched.data() + from, std::min(most, touched.size() - from));
      move_places(number, places, width, buffer.sum, untouched, state.values, state);
      if (buffer.lasts) move_places(number, places, width, buffer.lasting, 0.0, state.baselines, state);
    }
    if (!layer.raised && !layer.lowered) return;
    for (const std::size_t first : touched)
      for (std::size_t at = first; at < first + width; ++at) bound_place(layer, at, buffer, state);
  };
  apply(buffer.touched, 1);
  if (!buffer.touched_cells.empty()) apply(buffer.touched_cells, lanes_);
}

/// The other place of a symmetric tie.
std::size_t Changes::twin_of(std::size_t at, const LayerState& state) const {
  const std::size_t cell = at / lanes_, n = model_.actors();
  const std::size_t twin = state.ties ? state.ties->in_slot[cell] : numeric::mirrored(cell, n);
  return twin * lanes_ + at % lanes_;
}

/// Of a strip of `width` values from each of `places` on: as `move_piece`.
void Changes::check_moved(std::size_t number, std::span<const std::size_t> places, std::size_t width) const {
  const bool bounded = model_.layers[number].bounded();
  const double* told = bounded ? amount_.data() : before_.data();
  if (all_finite(told, places.size() * width)) return;
  for (std::size_t p = 0; p < places.size(); ++p)
    check_finite(number, places[p], told + p * width, width, lanes_, bounded ? is_moved : has_grown);
}

/// Moves `width` values from each of `places` on by their amounts, which become `none`.
void Changes::move_places(std::size_t number, std::span<const std::size_t> places, std::size_t width,
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

void Changes::bound_place(const LayerModel& layer, std::size_t at, Buffer& buffer, LayerState& state) const {
  double x = state.values[at];
  if (layer.raised && buffer.raise[at] != -infinite) x = std::max(x, within(layer.range, buffer.raise[at]));
  if (layer.lowered && buffer.lower[at] != infinite) x = std::min(x, within(layer.range, buffer.lower[at]));
  if (layer.raised) buffer.raise[at] = -infinite;
  if (layer.lowered) buffer.lower[at] = infinite;
  state.values[at] = x;
  if (layer.symmetric) state.values[twin_of(at, state)] = x;
}

}  // namespace entente::detail
