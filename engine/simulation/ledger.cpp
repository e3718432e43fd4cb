#include "simulation/ledger.h"

#include <limits>

namespace entente::detail {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

Ledger::Ledger(const ModelData& model, std::size_t most_lanes)
    : model_(model),
      causes_(model.catalogue.causes.size()),
      layers_(model.layers.size()),
      active_(model.watched.size()) {
  for (std::size_t w = 0; w < model.watched.size(); ++w) {
    const auto layer = static_cast<std::size_t>(model.watched[w].layer);
    const std::size_t cell = model.watched[w].cell;
    layers_[layer].rows.resize(model.actors(), 0);
    layers_[layer].rows[model.layers[layer].relation ? cell / model.actors() : cell] = 1;
    layers_[layer].cells.emplace_back(cell, w);
    active_[w].reserve(causes_);
  }
  const std::size_t size = model.watched.size() * causes_ * most_lanes;
  for (Values* values : {&phase_sum_, &phase_raise_, &phase_lower_, &totals_}) values->resize(size);
}

void Ledger::start(std::size_t lanes) {
  lanes_ = lanes;
  std::fill(totals_.begin(), totals_.end(), 0.0);
}

int Ledger::watch_of(std::size_t layer, std::size_t cell) const {
  const WatchedLayer& own = layers_[layer];
  if (own.cells.empty() || !own.rows[model_.layers[layer].relation ? cell / model_.actors() : cell]) return -1;
  for (const auto& [watched, number] : own.cells) {
    if (watched == cell) return static_cast<int>(number);
  }
  return -1;
}

double& Ledger::at(Values& values, std::size_t watch, int cause, std::size_t lane) {
  return values[(watch * causes_ + static_cast<std::size_t>(cause)) * lanes_ + lane];
}

void Ledger::activate(std::size_t watch, int cause) {
  std::vector<int>& active = active_[watch];
  const auto place = std::lower_bound(active.begin(), active.end(), cause);
  if (place != active.end() && *place == cause) return;
  active.insert(place, cause);
  std::fill_n(&at(phase_sum_, watch, cause, 0), lanes_, 0.0);
  std::fill_n(&at(phase_raise_, watch, cause, 0), lanes_, -infinite);
  std::fill_n(&at(phase_lower_, watch, cause, 0), lanes_, infinite);
}

void Ledger::note(std::size_t watch, EffectModel::Kind kind, int cause, std::size_t lane, double value) {
  activate(watch, cause);
  double& raise = at(phase_raise_, watch, cause, lane);
  double& lower = at(phase_lower_, watch, cause, lane);
  switch (kind) {
    case EffectModel::Kind::change:
      at(phase_sum_, watch, cause, lane) += value;
      return;
    case EffectModel::Kind::raise:
      raise = std::max(raise, value);
      return;
    case EffectModel::Kind::lower:
      lower = std::min(lower, value);
      return;
  }
}

void Ledger::settle(std::size_t layer, const LayerState& before, const double* sums) {
  for (const auto& [cell, watch] : layers_[layer].cells) {
    if (active_[watch].empty()) continue;
    const std::size_t place = before.place(cell, model_.actors());
    if (place == LayerState::nowhere) continue;  // its tie is made after this
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const std::size_t at = place * lanes_ + lane;
      share(watch, model_.layers[layer], before.values[at], sums[at], lane);
    }
    active_[watch].clear();
  }
}

void Ledger::share(std::size_t watch, const LayerModel& layer, double before, double sum, std::size_t lane) {
  double after = before;
  saturate(layer, &after, &sum, 1);
  for (const int cause : active_[watch]) {
    const double own = at(phase_sum_, watch, cause, lane);
    const double part = sum != 0 ? (after - before) * (own / sum) : own * saturation_slope(layer, before);
    at(totals_, watch, cause, lane) += part;
  }
  if (layer.raised) after = bound(watch, layer, phase_raise_, true, after, lane);
  if (layer.lowered) bound(watch, layer, phase_lower_, false, after, lane);
}

/// Raises (lowers) x to the limits of the causes, one after the other: each is given what it adds.
double Ledger::bound(std::size_t watch, const LayerModel& layer, Values& limits, bool raise, double x,
                     std::size_t lane) {
  for (const int cause : active_[watch]) {
    const double limit = at(limits, watch, cause, lane);
    if (limit == (raise ? -infinite : infinite)) continue;
    const double to = raise ? std::max(x, within(layer.range, limit)) : std::min(x, within(layer.range, limit));
    at(totals_, watch, cause, lane) += to - x;
    x = to;
  }
  return x;
}

void Ledger::decayed(std::size_t watch, std::size_t lane, double change) {
  at(totals_, watch, static_cast<int>(model_.decay_cause()), lane) += change;
}

}  // namespace entente::detail
