#include "simulation/shocks.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "numeric/random.h"
#include "numeric/reflection.h"
#include "simulation/mirror.h"
#include "simulation/overflow.h"
#include "simulation/shared_normals.h"

namespace entente::detail {
namespace {

/// The cell of a layer that messages name where all are meant: that of the first actor, toward the second.
std::size_t first_cell(const LayerModel& layer) { return layer.relation ? 1 : 0; }

/// Normals that variants of the same runs share, or new ones in `scratch`.
const double* normals_of(const ProcessStep& step, std::uint32_t stream, std::size_t first, std::size_t count,
                         double* scratch) {
  const numeric::Draw draw{step.state.seed, step.draw, stream};
  const auto index = static_cast<std::uint32_t>(first);
  const LaneLuck& luck = step.state.luck.of(stream);
  if (step.normals && step.pool.size() == 1)
    if (const double* shared = step.normals->row(draw, luck.runs(), index, count)) return shared;
  luck.normals_in_a_row(draw, index, count, scratch);
  return scratch;
}

/// `values` may be `normals`.
void scale(const double* normals, std::size_t count, const Values& width, std::size_t lanes, double* values) {
  if (lanes == 1) {
    const double by = width[0];
    for (std::size_t c = 0; c < count; ++c) values[c] = normals[c] * by;
    return;
  }
  for (std::size_t c = 0; c < count; ++c)
    for (std::size_t lane = 0; lane < lanes; ++lane)
      values[c * lanes + lane] = normals[c * lanes + lane] * width[lane];
}

void add(double* __restrict sum, const double* __restrict values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) sum[i] += values[i];
}

void fetch(const double* values, std::size_t count) {
  constexpr std::size_t line = 8;
  constexpr int to_write = 1, to_second_level = 2;
  for (std::size_t i = 0; i < count; i += line) __builtin_prefetch(values + i, to_write, to_second_level);
}

/// Calls visit(watch, place) for the watched cells among `count` neighbours from `first` on.
template <typename Visit>
void each_watched(const Ledger& ledger, std::size_t layer, std::size_t first, std::size_t count, Visit visit) {
  for (const auto& [cell, watch] : ledger.watched(layer))
    if (cell >= first && cell < first + count) visit(watch, cell - first);
}

}  // namespace

Shocks::Shocks(const ModelData& model, std::size_t max_lanes)
    : model_(model), shocks_(model.processes.size(), Shock{{}, {}, 0, Values(max_lanes)}) {}

void Shocks::ask(const Shock& shock, const double* volatility, double span, std::size_t lanes) {
  const LayerModel& layer = model_.layers[shock.layer];
  if (layer.relation && model_.actors() < 2) return;
  assert(asked_ < shocks_.size());
  Shock& own = shocks_[asked_];
  own.layer = shock.layer;
  own.cause = shock.cause;
  own.stream = shock.stream;
  const double root = std::sqrt(span);
  bool moves = false;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    own.width[lane] = volatility[lane] * root;
    if (!std::isfinite(own.width[lane]))
      throw NotFinite{shock.layer, first_cell(layer), 0, lane, own.width[lane]};
    moves = moves || own.width[lane] != 0;
  }
  asked_ += moves;
}

bool Shocks::asks_for(std::size_t layer) const {
  return std::any_of(shocks_.data(), shocks_.data() + asked_,
                     [&](const Shock& shock) { return shock.layer == layer; });
}

void Shocks::apply(const ProcessStep& step, State& state) {
  for (std::size_t layer = 0; asked_ > 0 && layer < model_.layers.size(); ++layer)
    if (asks_for(layer)) apply_layer(step, state, layer);
}

void Shocks::apply_layer(const ProcessStep& step, State& state, std::size_t number) {
  const LayerModel& layer = model_.layers[number];
  const std::size_t n = model_.actors();
  step.changes.all_moved(number);
  if (!layer.relation) return move_cells(step, state, step.workers.front(), number, 0, n);
  if (!layer.symmetric) return move_rows(step, state, number);
  step.pool.run(n, [&](std::size_t i, std::size_t worker) {
    move_cells(step, state, step.workers[worker], number, i * (n + 1) + 1, n - i - 1);
  });
  mirror_cells(state.layers[number].values, n, step.state.lanes, step.pool);
}

/// Rows follow each other in memory, so that one thread takes them all at once. Their diagonal stays 0.
void Shocks::move_rows(const ProcessStep& step, State& state, std::size_t number) {
  const std::size_t n = model_.actors(), lanes = step.state.lanes, pieces = step.pool.size() == 1 ? 1 : n;
  double* x = state.layers[number].values.data();
  step.pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
    const std::size_t first = n * piece / pieces, end = n * (piece + 1) / pieces;
    move_cells(step, state, step.workers[worker], number, first * n, (end - first) * n);
    for (std::size_t i = first; i < end; ++i) std::fill_n(x + i * (n + 1) * lanes, lanes, 0.0);
  });
}

/// A part at a time that stays in the first-level cache.
void Shocks::move_cells(const ProcessStep& step, State& state, Worker& worker, std::size_t layer,
                        std::size_t first, std::size_t count) const {
  const std::size_t together = std::max<std::size_t>(1, Worker::max_shocks / step.state.lanes);
  for (std::size_t from = 0; from < count; from += together)
    move_part(step, state, worker, layer, first + from, std::min(together, count - from));
}

void Shocks::move_part(const ProcessStep& step, State& state, Worker& worker, std::size_t number,
                       std::size_t first, std::size_t count) const {
  const LayerModel& layer = model_.layers[number];
  const std::size_t lanes = step.state.lanes, size = count * lanes;
  assert(first + count <= layer.cells && size <= worker.shocks.size());
  double *x = state.layers[number].values.data() + first * lanes, *sum = worker.shocks.data();
  Ledger& ledger = step.changes.book();
  fetch(x, size);
  bool begun = false;
  for (std::size_t s = 0; s < asked_; ++s) {
    const Shock& shock = shocks_[s];
    if (shock.layer != number) continue;
    double* own = begun ? worker.scratch.data() : sum;
    scale(normals_of(step, shock.stream, first, count, own), count, shock.width, lanes, own);
    each_watched(ledger, number, first, count, [&](std::size_t watch, std::size_t place) {
      ledger.note_all(watch, shock.cause, own + place * lanes);
    });
    if (begun) add(sum, own, size);
    begun = true;
  }
  each_watched(ledger, number, first, count,
               [&](std::size_t watch, std::size_t place) { ledger.keep(watch, x + place * lanes); });
  numeric::add_reflected(x, sum, size, layer.range.low, layer.range.high);
  each_watched(ledger, number, first, count, [&](std::size_t watch, std::size_t place) {
    ledger.share_shocks(watch, x + place * lanes, sum + place * lanes);
  });
  check_finite(number, first * lanes, x, size, lanes);
}

}  // namespace entente::detail
