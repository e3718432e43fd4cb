#include "simulation/evolution_recorder.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "model/layer_values.h"
#include "numeric/finite_float.h"

namespace entente::detail {
namespace {

/// No value of the range is beyond the largest float, so that many are copied at once.
bool fits_float(const Range& range) {
  constexpr auto most = static_cast<double>(std::numeric_limits<float>::max());
  return range.low >= -most && range.high <= most;
}

/// Whether single cells, or all, may start at another value in another run.
bool starts_differ(const ModelData& model, const LayerModel& layer) {
  return layer.random.kind != RandomTies::Kind::none ||
         (!model.catalogue.drawn_parameters.empty() && is_drawn(layer) && !is_given(layer));
}

bool is_followed(const ModelData& model, const LayerModel& layer) {
  return layer.relation && (!layer.constant || starts_differ(model, layer));
}

}  // namespace

std::size_t cells_to_follow(const ModelData& model) {
  const std::size_t n = model.actors(), pairs = n * (n - 1);
  std::size_t cells = 0;
  for (const LayerModel& layer : model.layers)
    if (is_followed(model, layer)) cells += layer.symmetric ? pairs / 2 : pairs;
  return cells;
}

EvolutionRecorder::EvolutionRecorder(const ModelData& model, std::size_t max_lanes, BlockRecord& record)
    : model_(model), record_(record), seen_(model.layers.size()), tied_(model.layers.size()) {
  const std::size_t cells = cells_to_follow(model), dates = model.catalogue.dates.size();
  followed_.reserve(cells);
  record.moved.reserve(cells);
  record.moved_by.reserve(dates);
  record.moved_values.reserve(cells * dates * max_lanes);
}

void EvolutionRecorder::start(std::size_t lanes) {
  lanes_ = lanes;
  followed_.clear();
  record_.moved.clear();
  record_.moved_by.clear();
  filled_ = 0;
  std::fill(seen_.begin(), seen_.end(), 0);
  for (std::size_t l = 0; l < model_.layers.size(); ++l) {
    const LayerModel& layer = model_.layers[l];
    if (layer.relation && layer.sparse()) tied_[l].assign(model_.actors() * model_.actors(), 0);
    if (layer.relation && starts_differ(model_, layer)) follow_drawn(l);
  }
}

/// All cells of a layer of which some are drawn: cheap to know, and right.
void EvolutionRecorder::follow_drawn(std::size_t l) {
  const std::size_t n = model_.actors();
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = model_.layers[l].symmetric ? i + 1 : 0; j < n; ++j)
      if (i != j) follow(l, i * n + j);
}

void EvolutionRecorder::follow(std::size_t layer, std::size_t cell) {
  const std::size_t n = model_.actors();
  followed_.push_back({layer, cell, fits_float(model_.layers[layer].range)});
  record_.moved.push_back(static_cast<std::uint32_t>(relation_of(layer) * n * n + cell));
}

void EvolutionRecorder::follow_moved(std::size_t l, const Changes& changes) {
  const std::vector<std::uint32_t>& moved = changes.moved(l);
  while (seen_[l] < moved.size()) follow(l, moved[seen_[l]++]);
}

/// Slots move when ties come, so every tie is looked at.
void EvolutionRecorder::follow_ties(std::size_t l, const State& state) {
  const language::Ties& ties = *state.layers[l].ties;
  const std::size_t n = model_.actors();
  const double* start = record_.start.data() + relation_of(l) * n * n * lanes_;
  for (std::size_t x = 0; x < n; ++x) {
    for (std::size_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot) {
      const std::size_t to = ties.to[slot], cell = x * n + to;
      if (tied_[l][cell] || (model_.layers[l].symmetric && to < x)) continue;
      const double* now = state.inputs.layers[l] + slot * lanes_;
      if (std::equal(now, now + lanes_, start + cell * lanes_)) continue;
      tied_[l][cell] = 1;
      follow(l, cell);
    }
  }
}

void EvolutionRecorder::copy(const Followed& cell, const State& state, float* out) const {
  const std::size_t place = state.layers[cell.layer].place(cell.cell, model_.actors());
  if (place == LayerState::nowhere) {
    std::fill_n(out, lanes_, 0.0f);
    return;
  }
  const double* x = state.inputs.layers[cell.layer] + place * lanes_;
  if (cell.fits_float) {
    for (std::size_t lane = 0; lane < lanes_; ++lane) out[lane] = static_cast<float>(x[lane]);
    return;
  }
  for (std::size_t lane = 0; lane < lanes_; ++lane) out[lane] = numeric::finite_float(x[lane]);
}

void EvolutionRecorder::record(const State& state, const Changes& changes) {
  for (std::size_t l = 0; l < model_.layers.size(); ++l) {
    const LayerModel& layer = model_.layers[l];
    if (!layer.relation || layer.constant || starts_differ(model_, layer)) continue;
    layer.sparse() ? follow_ties(l, state) : follow_moved(l, changes);
  }
  record_.moved_by.push_back(static_cast<std::uint32_t>(followed_.size()));
  std::vector<float>& values = record_.moved_values;
  assert(record_.moved.size() == followed_.size());
  assert(filled_ + followed_.size() * lanes_ <= values.capacity());  // a step takes no memory
  values.resize(std::max(values.size(), filled_ + followed_.size() * lanes_));
  for (const Followed& cell : followed_) {
    copy(cell, state, &values[filled_]);
    filled_ += lanes_;
  }
}

/// Values of the block before are kept until here: a vector that grows again would be filled with zeros first.
void EvolutionRecorder::finish() { record_.moved_values.resize(filled_); }

}  // namespace entente::detail
