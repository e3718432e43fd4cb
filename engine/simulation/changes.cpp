#include "simulation/changes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "language/evaluator.h"
#include "numeric/saturation.h"

namespace entente::detail {
namespace {

/// The exact identity of addition: x + untouched == x for every x, and no sum of changes is ever -0.0 again
/// once +0.0 or anything else was added. So a place that holds it holds no change.
constexpr double untouched = -0.0;
constexpr double infinite = std::numeric_limits<double>::infinity();
/// Above so many touched places a layer is applied as a whole.
constexpr std::size_t most_touched = 1 << 16;

bool is_untouched(double x) { return x == 0 && std::signbit(x); }

void saturate(const LayerModel& layer, double* x, const double* d, std::size_t count) {
  const auto [low, high] = layer.range;
  switch (layer.saturation) {
    case Saturation::headroom:
      return numeric::headroom(x, d, count, low, high);
    case Saturation::clamp:
      for (std::size_t i = 0; i < count; ++i) x[i] = std::min(high, std::max(low, x[i] + d[i]));
      return;
    case Saturation::none:
      for (std::size_t i = 0; i < count; ++i) x[i] += d[i];
      return;
  }
}

/// Slope of the saturation at x for d > 0.
double slope(const LayerModel& layer, double x) {
  if (layer.saturation == Saturation::headroom)
    return numeric::headroom_slope(x, layer.range.low, layer.range.high);
  return x < layer.range.high ? 1.0 : 0.0;
}

double within(const Range& range, double x) { return std::min(range.high, std::max(range.low, x)); }

}  // namespace

Changes::Changes(const ModelData& model, std::size_t most_lanes)
    : model_(model),
      causes_(model.catalogue.causes.size()),
      buffers_(model.layers.size()),
      active_(model.watched.size()) {
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    const LayerModel& layer = model.layers[i];
    if (!model.constant_layers[i].empty()) continue;  // nothing ever changes it
    const std::size_t size = layer.cells * most_lanes;
    buffers_[i].sum.assign(size, untouched);
    if (layer.keeps_baselines() && layer.lasting) buffers_[i].lasting.assign(size, 0.0);
    if (layer.raised) buffers_[i].raise.assign(size, -infinite);
    if (layer.lowered) buffers_[i].lower.assign(size, infinite);
    buffers_[i].touched.reserve(std::min(size, most_touched));
    buffers_[i].watched_rows.assign(model.actors(), 0);
  }
  for (std::size_t w = 0; w < model.watched.size(); ++w) {
    Buffer& buffer = buffers_[static_cast<std::size_t>(model.watched[w].layer)];
    if (buffer.watched_rows.empty()) continue;
    const bool relation = model.layers[static_cast<std::size_t>(model.watched[w].layer)].relation;
    buffer.watched_rows[relation ? model.watched[w].cell / model.actors() : model.watched[w].cell] = 1;
    buffer.watched.emplace_back(model.watched[w].cell, w);
    active_[w].reserve(causes_);
  }
  const std::size_t size = model.watched.size() * causes_ * most_lanes;
  phase_sum_.resize(size);
  phase_raise_.resize(size);
  phase_lower_.resize(size);
  ledger_.resize(size);
  before_.resize(language::strip_values);
  amount_.resize(language::strip_values);
}

void Changes::start(std::size_t lanes) {
  lanes_ = lanes;
  std::fill(ledger_.begin(), ledger_.end(), 0.0);
}

std::size_t Changes::cell_of(const Target& target, const language::Frame& frame, std::size_t binding) const {
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(target.layer)];
  const auto x = static_cast<std::size_t>(frame.actor(target.x, binding));
  if (!layer.relation) return x;
  const auto y = static_cast<std::size_t>(frame.actor(target.y, binding));
  const bool turned = layer.symmetric && x > y;
  return turned ? y * model_.actors() + x : x * model_.actors() + y;
}

void Changes::add(const StripEffect& effect, const language::Frame& frame) {
  Buffer& buffer = buffers_[static_cast<std::size_t>(effect.target->layer)];
  const LayerModel& layer = model_.layers[static_cast<std::size_t>(effect.target->layer)];
  buffer.pending = true;
  for (std::size_t b = 0; b < frame.bindings; ++b) {
    const std::size_t cell = cell_of(*effect.target, frame, b);
    const int watch = watch_of(buffer, layer, cell);
    for (std::size_t l = 0; l < frame.lanes; ++l) {
      const std::size_t element = b * frame.lanes + l;
      const std::size_t lane = frame.sparse ? frame.lane[b] : l;
      if (effect.where && effect.where[element] == 0) continue;
      const double value = effect.value[element];
      if (!std::isfinite(value)) throw NotFinite{effect.target->layer, cell, b, lane, value};
      put(buffer, effect, cell * lanes_ + lane, element);
      if (watch >= 0) note(static_cast<std::size_t>(watch), effect, lane, value);
    }
  }
}

void Changes::put(Buffer& buffer, const StripEffect& effect, std::size_t at, std::size_t element) {
  const double value = effect.value[element];
  switch (effect.kind) {
    case EffectModel::Kind::change:
      touch(buffer, at, value);
      if (effect.lasting && !buffer.lasting.empty()) buffer.lasting[at] += effect.lasting[element] * value;
      return;
    case EffectModel::Kind::raise:
      touch(buffer, at, 0.0);
      buffer.raise[at] = std::max(buffer.raise[at], value);
      return;
    case EffectModel::Kind::lower:
      touch(buffer, at, 0.0);
      buffer.lower[at] = std::min(buffer.lower[at], value);
      return;
  }
}

void Changes::touch(Buffer& buffer, std::size_t at, double amount) {
  double& sum = buffer.sum[at];
  if (!buffer.all && is_untouched(sum)) {
    if (buffer.touched.size() == buffer.touched.capacity()) {
      buffer.all = true;
    } else {
      buffer.touched.push_back(at);
    }
  }
  sum += amount + 0.0;  // + 0.0: a change of -0.0 must not look untouched
}

void Changes::add_cells(int layer_number, std::size_t first, std::size_t count, const double* values,
                        int cause) {
  const auto index = static_cast<std::size_t>(layer_number);
  Buffer& buffer = buffers_[index];
  buffer.pending = buffer.all = true;
  double* sum = buffer.sum.data() + first * lanes_;
  const std::size_t size = count * lanes_;
  bool finite = true;
  for (std::size_t i = 0; i < size; ++i) finite &= std::fabs(values[i]) < infinite;
  if (!finite) {
    const auto bad = static_cast<std::size_t>(
        std::find_if(values, values + size, [](double v) { return !std::isfinite(v); }) - values);
    throw NotFinite{layer_number, first + bad / lanes_, 0, bad % lanes_, values[bad]};
  }
  for (std::size_t i = 0; i < size; ++i) sum[i] += values[i];
  StripEffect effect;
  effect.cause = cause;
  for (const auto& [cell, watch] : buffer.watched) {
    if (cell < first || cell >= first + count) continue;
    for (std::size_t lane = 0; lane < lanes_; ++lane)
      note(watch, effect, lane, values[(cell - first) * lanes_ + lane]);
  }
}

int Changes::watch_of(const Buffer& buffer, const LayerModel& layer, std::size_t cell) const {
  if (!buffer.watched_rows[layer.relation ? cell / model_.actors() : cell]) return -1;
  for (const auto& [watched, number] : buffer.watched) {
    if (watched == cell) return static_cast<int>(number);
  }
  return -1;
}

double& Changes::phase(Values& values, std::size_t watch, int cause, std::size_t lane) {
  return values[(watch * causes_ + static_cast<std::size_t>(cause)) * lanes_ + lane];
}

void Changes::activate(std::size_t watch, int cause) {
  std::vector<int>& active = active_[watch];
  const auto place = std::lower_bound(active.begin(), active.end(), cause);
  if (place != active.end() && *place == cause) return;
  active.insert(place, cause);
  std::fill_n(&phase(phase_sum_, watch, cause, 0), lanes_, 0.0);
  std::fill_n(&phase(phase_raise_, watch, cause, 0), lanes_, -infinite);
  std::fill_n(&phase(phase_lower_, watch, cause, 0), lanes_, infinite);
}

void Changes::note(std::size_t watch, const StripEffect& effect, std::size_t lane, double value) {
  activate(watch, effect.cause);
  double& raise = phase(phase_raise_, watch, effect.cause, lane);
  double& lower = phase(phase_lower_, watch, effect.cause, lane);
  switch (effect.kind) {
    case EffectModel::Kind::change:
      phase(phase_sum_, watch, effect.cause, lane) += value;
      return;
    case EffectModel::Kind::raise:
      raise = std::max(raise, value);
      return;
    case EffectModel::Kind::lower:
      lower = std::min(lower, value);
      return;
  }
}

void Changes::apply(State& state) {
  for (std::size_t i = 0; i < buffers_.size(); ++i) {
    Buffer& buffer = buffers_[i];
    if (!buffer.pending) continue;
    settle_ledger(i, state);
    buffer.all ? apply_all(model_.layers[i], buffer, state.layers[i])
               : apply_touched(model_.layers[i], buffer, state.layers[i]);
    buffer.touched.clear();
    buffer.all = buffer.pending = false;
  }
}

void Changes::settle_ledger(std::size_t layer, const State& state) {
  for (const auto& [cell, watch] : buffers_[layer].watched) {
    if (active_[watch].empty()) continue;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      const std::size_t at = cell * lanes_ + lane;
      share(watch, model_.layers[layer], state.layers[layer].values[at], buffers_[layer].sum[at], lane);
    }
    active_[watch].clear();
  }
}

/// The change of one watched cell in this phase, shared among its causes.
void Changes::share(std::size_t watch, const LayerModel& layer, double before, double sum, std::size_t lane) {
  double after = before;
  saturate(layer, &after, &sum, 1);
  for (const int cause : active_[watch]) {
    const double own = phase(phase_sum_, watch, cause, lane);
    phase(ledger_, watch, cause, lane) +=
        sum != 0 ? (after - before) * (own / sum) : own * slope(layer, before);
  }
  for (const int cause : active_[watch]) {
    const double raised = std::max(after, within(layer.range, phase(phase_raise_, watch, cause, lane)));
    if (!layer.raised || phase(phase_raise_, watch, cause, lane) == -infinite) continue;
    phase(ledger_, watch, cause, lane) += raised - after;
    after = raised;
  }
  for (const int cause : active_[watch]) {
    const double lowered = std::min(after, within(layer.range, phase(phase_lower_, watch, cause, lane)));
    if (!layer.lowered || phase(phase_lower_, watch, cause, lane) == infinite) continue;
    phase(ledger_, watch, cause, lane) += lowered - after;
    after = lowered;
  }
}

void Changes::apply_all(const LayerModel& layer, Buffer& buffer, LayerState& state) {
  const std::size_t size = layer.cells * lanes_;
  saturate(layer, state.values.data(), buffer.sum.data(), size);
  std::fill_n(buffer.sum.begin(), size, untouched);
  if (!buffer.lasting.empty()) {
    saturate(layer, state.baselines.data(), buffer.lasting.data(), size);
    std::fill_n(buffer.lasting.begin(), size, 0.0);
  }
  const auto bound = [&](Values& limits, double none, auto pick) {
    for (std::size_t i = 0; i < std::min(size, limits.size()); ++i) {
      if (limits[i] == none) continue;
      state.values[i] = pick(state.values[i], within(layer.range, limits[i]));
      limits[i] = none;
    }
  };
  bound(buffer.raise, -infinite, [](double a, double b) { return std::max(a, b); });
  bound(buffer.lower, infinite, [](double a, double b) { return std::min(a, b); });
  mirror(layer, state);
}

void Changes::mirror(const LayerModel& layer, LayerState& state) const {
  if (!layer.symmetric) return;
  const std::size_t n = model_.actors();
  for (Values* values : {&state.values, &state.baselines}) {
    if (values->empty()) continue;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        std::copy_n(values->data() + (i * n + j) * lanes_, lanes_, values->data() + (j * n + i) * lanes_);
      }
    }
  }
}

void Changes::apply_touched(const LayerModel& layer, Buffer& buffer, LayerState& state) {
  const std::size_t n = model_.actors();
  const auto write = [&](Values& values, std::size_t at, double x) {
    values[at] = x;
    if (!layer.symmetric) return;
    const std::size_t cell = at / lanes_;
    values[((cell % n) * n + cell / n) * lanes_ + at % lanes_] = x;
  };
  const auto move = [&](Values& values, Values& amounts, double none, std::size_t from, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      before_[i] = values[buffer.touched[from + i]];
      amount_[i] = amounts[buffer.touched[from + i]];
      amounts[buffer.touched[from + i]] = none;
    }
    saturate(layer, before_.data(), amount_.data(), count);
    for (std::size_t i = 0; i < count; ++i) write(values, buffer.touched[from + i], before_[i]);
  };
  for (std::size_t from = 0; from < buffer.touched.size(); from += language::strip_values) {
    const std::size_t count = std::min(language::strip_values, buffer.touched.size() - from);
    move(state.values, buffer.sum, untouched, from, count);
    if (!buffer.lasting.empty()) move(state.baselines, buffer.lasting, 0.0, from, count);
  }
  if (!layer.raised && !layer.lowered) return;
  for (const std::size_t at : buffer.touched) {
    double x = state.values[at];
    if (layer.raised && buffer.raise[at] != -infinite) x = std::max(x, within(layer.range, buffer.raise[at]));
    if (layer.lowered && buffer.lower[at] != infinite) x = std::min(x, within(layer.range, buffer.lower[at]));
    if (layer.raised) buffer.raise[at] = -infinite;
    if (layer.lowered) buffer.lower[at] = infinite;
    write(state.values, at, x);
  }
}

void Changes::decay(State& state, double years) {
  for (std::size_t i = 0; i < state.layers.size(); ++i) {
    const LayerModel& layer = model_.layers[i];
    if (layer.half_life <= 0 || buffers_[i].sum.empty()) continue;
    const double kept = std::exp2(-years / layer.half_life);
    double* x = state.layers[i].values.data();
    const std::size_t size = layer.cells * lanes_;
    const double* b = state.layers[i].baselines.data();
    for (const auto& [cell, watch] : buffers_[i].watched) {
      for (std::size_t at = cell * lanes_; at < (cell + 1) * lanes_; ++at) {
        const double to = layer.keeps_baselines() ? b[at] : *layer.baseline;
        const int cause = static_cast<int>(model_.decay_cause());
        phase(ledger_, watch, cause, at - cell * lanes_) += (to + (x[at] - to) * kept) - x[at];
      }
    }
    if (layer.keeps_baselines()) {
      for (std::size_t c = 0; c < size; ++c) x[c] = b[c] + (x[c] - b[c]) * kept;
    } else {
      const double to = *layer.baseline;
      for (std::size_t c = 0; c < size; ++c) x[c] = to + (x[c] - to) * kept;
      // no cell of an actor and itself: it stays 0
      for (std::size_t a = 0; layer.relation && a < model_.actors(); ++a) {
        std::fill_n(x + a * (model_.actors() + 1) * lanes_, lanes_, 0.0);
      }
    }
  }
}

}  // namespace entente::detail
