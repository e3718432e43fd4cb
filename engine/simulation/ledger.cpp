#include "simulation/ledger.h"

#include <algorithm>
#include <cassert>

namespace entente::detail {

Ledger::Ledger(const ModelData& model, std::size_t max_lanes)
    : model_(model),
      causes_(model.catalogue.causes.size()),
      layers_(model.layers.size()),
      active_(model.watched.size()) {
  for (std::size_t w = 0; w < model.watched.size(); ++w) {
    const LayerId layer = model.watched[w].layer;
    const std::size_t cell = model.watched[w].cell;
    layers_[layer].rows.resize(model.actors(), 0);
    layers_[layer].rows[model.layers[layer].relation ? cell / model.actors() : cell] = 1;
    layers_[layer].cells.emplace_back(cell, w);
    active_[w].reserve(causes_);
  }
  for (WatchedLayer& layer : layers_) std::sort(layer.cells.begin(), layer.cells.end());
  const std::size_t size = model.watched.size() * causes_ * max_lanes;
  for (Values* values : {&phase_sum_, &phase_raise_, &phase_lower_, &totals_, &rests_}) values->resize(size);
  kept_.resize(model.watched.size() * max_lanes);
  scratch_.resize(model.watched.size() * scratch_arrays * max_lanes);
}

void Ledger::start(std::size_t lanes) {
  lanes_ = lanes;
  for (Values* values : {&totals_, &rests_}) std::fill(values->begin(), values->end(), 0.0);
  for (std::vector<CauseId>& causes : active_) causes.clear();  // of a run that stopped in a phase
}

std::span<const Ledger::Watch> Ledger::watches_in(const WatchedLayer& layer, std::size_t cell) const {
  const auto from = std::lower_bound(layer.cells.begin(), layer.cells.end(), Watch{cell, 0});
  const auto end =
      std::find_if(from, layer.cells.end(), [&](const Watch& watch) { return watch.first != cell; });
  return {layer.cells.data() + (from - layer.cells.begin()), static_cast<std::size_t>(end - from)};
}

double& Ledger::at(Values& values, std::size_t watch, CauseId cause, std::size_t lane) const {
  assert(watch < model_.watched.size() && cause < causes_ && lane < lanes_);
  return values[(watch * causes_ + cause) * lanes_ + lane];
}

const LayerModel& Ledger::layer_of(std::size_t watch) const {
  return model_.layers[model_.watched[watch].layer];
}

void Ledger::activate(std::size_t watch, CauseId cause) {
  std::vector<CauseId>& active = active_[watch];
  const auto place = std::lower_bound(active.begin(), active.end(), cause);
  if (place != active.end() && *place == cause) return;
  active.insert(place, cause);
  const LayerModel& layer = layer_of(watch);
  std::fill_n(&at(phase_sum_, watch, cause, 0), lanes_, 0.0);
  if (layer.raised) std::fill_n(&at(phase_raise_, watch, cause, 0), lanes_, -infinite);
  if (layer.lowered) std::fill_n(&at(phase_lower_, watch, cause, 0), lanes_, infinite);
}

void Ledger::note_all(std::size_t watch, CauseId cause, const double* values) {
  activate(watch, cause);
  double* sum = &at(phase_sum_, watch, cause, 0);
  for (std::size_t lane = 0; lane < lanes_; ++lane) sum[lane] += values[lane];
}

void Ledger::note(std::size_t watch, EffectModel::Kind kind, CauseId cause, std::size_t lane, double value) {
  activate(watch, cause);
  const auto own = [&](Values& values) -> double& { return at(values, watch, cause, lane); };
  switch (kind) {
    case EffectModel::Kind::change:
      own(phase_sum_) += value;
      return;
    case EffectModel::Kind::raise:
      own(phase_raise_) = std::max(own(phase_raise_), value);
      return;
    case EffectModel::Kind::lower:
      own(phase_lower_) = std::min(own(phase_lower_), value);
      return;
  }
}

void Ledger::settle(std::size_t layer, const LayerState& before, const double* sums) {
  for (const auto& [cell, watch] : layers_[layer].cells) {
    if (active_[watch].empty()) continue;
    const std::size_t place = before.place(cell, model_.actors());
    if (place == LayerState::nowhere) continue;  // its tie is made after this
    share(watch, model_.layers[layer], before.values.data() + place * lanes_, sums + place * lanes_);
    active_[watch].clear();
  }
}

}  // namespace entente::detail
