#include "simulation/state.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

#include "numeric/cells.h"
#include "numeric/random.h"
#include "simulation/finite.h"
#include "simulation/initial_number.h"
#include "simulation/names.h"

namespace entente::detail {
namespace {

/// What is given for a parameter, or drawn.
double parameter_in(const LaneRun& lane, const ParameterModel& parameter, std::uint64_t seed,
                    std::uint32_t run) {
  if (!parameter.free || lane.values.empty()) return parameter_in_run(parameter, seed, run);
  return lane.values[parameter.free];
}

void start_parameters(const ModelData& model, std::span<const LaneRun> lanes, State& state) {
  for (std::size_t p = 0; p < model.parameters.size(); ++p) {
    const ParameterModel& parameter = model.parameters[p];
    const LaneLuck& luck = state.luck.of(parameter.stream);
    for (std::size_t lane = 0; lane < state.lanes; ++lane) {
      const double drawn = parameter_in(lanes[lane], parameter, state.seed, luck.run(lane));
      if (!std::isfinite(drawn))
        throw BadStart{parameter.name, "what is drawn for this parameter", drawn, lane};
      state.parameters[p * state.lanes + lane] = drawn;
    }
  }
}

/// Writes initial values of one layer, lane by lane.
class LayerStart {
 public:
  LayerStart(const ModelData& model, State& state, std::size_t layer, ForkJoinPool& pool)
      : model_(model),
        state_(state),
        layer_(model.layers[layer]),
        values_(state.layers[layer].values),
        number_(layer),
        pool_(pool) {}

  void run() {
    assert(values_.size() >= layer_.cells * state_.lanes);
    if (layer_.sparse()) return place_tie_values();
    if (layer_.random.kind == RandomTies::Kind::none) {
      for (std::size_t lane = 0; lane < state_.lanes; ++lane) fill(lane);
    } else {
      draw_ties();
    }
    for (std::size_t lane = 0; lane < state_.lanes; ++lane) start_lane(lane);
  }

 private:
  void place_tie_values() {
    const language::Ties& ties = *layer_.pattern;
    const std::size_t n = model_.actors();
    for (std::size_t x = 0; x < n; ++x)
      for (std::size_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot)
        for (std::size_t lane = 0; lane < state_.lanes; ++lane)
          values_[slot * state_.lanes + lane] = number(layer_.tie_values[slot], lane, x * n + ties.to[slot]);
  }

  void fill(std::size_t lane) {
    const std::size_t first = layer_.relation && model_.actors() > 1 ? 1 : 0;  // no actor and itself
    const double initial = number(layer_.fill, lane, first);
    for (std::size_t cell = 0; cell < layer_.cells; ++cell) values_[cell * state_.lanes + lane] = initial;
  }

  void start_lane(std::size_t lane) {
    for (const InitialCell& tie : layer_.ties) set(tie.cell, lane, number(tie.value, lane, tie.cell));
    if (!layer_.relation) return;
    for (std::size_t i = 0; i < model_.actors(); ++i)
      values_[i * (model_.actors() + 1) * state_.lanes + lane] = 0.0;
  }

  /// At which `cell` starts; it may be the first of many.
  double number(const InitialValue& value, std::size_t lane, std::size_t cell) const {
    if (!value.program) return value.number;
    std::vector<double> parameters(model_.parameters.size());
    for (std::size_t p = 0; p < parameters.size(); ++p)
      parameters[p] = state_.parameters[p * state_.lanes + lane];
    const double x = initial_number(model_, value, parameters.data());
    if (!std::isfinite(x)) stop(cell, x, lane);
    return clamped(x);
  }

  [[noreturn]] void stop(std::size_t cell, double value, std::size_t lane) const {
    throw BadStart{cell_name(model_, number_, cell), "its initial value", value, lane};
  }

  /// A zero has no sign; what is no number stays none.
  double clamped(double x) const {
    const auto [low, high] = layer_.range;
    return (x < low ? low : x > high ? high : x) + 0.0;
  }

  void set(std::size_t cell, std::size_t lane, double value) {
    values_[cell * state_.lanes + lane] = value;
    if (!layer_.symmetric) return;
    const std::size_t n = model_.actors();
    values_[numeric::mirrored(cell, n) * state_.lanes + lane] = value;
  }

  /// Row by row, all lanes of a row at once.
  void draw_ties() {
    const std::size_t n = model_.actors(), lanes = state_.lanes;
    pool_.run(n, [&](std::size_t i, std::size_t) {
      const std::size_t first = layer_.symmetric ? i + 1 : 0;
      std::vector<std::uint32_t> cells(n - first);
      std::iota(cells.begin(), cells.end(), static_cast<std::uint32_t>(i * n + first));
      const std::size_t begin = i * n + first;
      double* row = values_.data() + begin * lanes;
      state_.luck.of(layer_.stream).uniforms({state_.seed, numeric::once_per_run, layer_.stream}, cells, row);
      place_ties(row, begin, cells.size() * lanes);
    });
    if (layer_.symmetric) mirror_all();
  }

  /// From draws to ties, from the cell `begin` on.
  void place_ties(double* u, std::size_t begin, std::size_t count) const {
    const RandomTies& r = layer_.random;
    const bool uniform = r.kind == RandomTies::Kind::uniform;
    if (!uniform) numeric::normal_quantiles(u, count);
    const double scale = uniform ? r.b - r.a : r.b;
    for (std::size_t e = 0; e < count; ++e) u[e] = clamped(r.a + scale * u[e]);
    if (all_finite(u, count)) return;
    const std::size_t bad = first_not_finite(u, count);
    stop(begin + bad / state_.lanes, u[bad], bad % state_.lanes);
  }

  void mirror_all() {
    const std::size_t n = model_.actors(), lanes = state_.lanes;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j)
        std::copy_n(values_.data() + (i * n + j) * lanes, lanes, values_.data() + (j * n + i) * lanes);
    }
  }

  const ModelData& model_;
  State& state_;
  const LayerModel& layer_;
  Values& values_;
  const LayerId number_;
  ForkJoinPool& pool_;
};

void start_baselines(const ModelData& model, State& state, std::size_t layer) {
  const LayerModel& described = model.layers[layer];
  if (!described.keeps_baselines()) return;
  LayerState& l = state.layers[layer];
  if (!described.baseline) {
    std::copy_n(l.values.begin(), described.cells * state.lanes, l.baselines.begin());
    return;
  }
  std::fill(l.baselines.begin(), l.baselines.end(), *described.baseline);
  const std::size_t n = model.actors();
  for (std::size_t i = 0; described.relation && !described.sparse() && i < n; ++i) {
    std::fill_n(l.baselines.data() + i * (n + 1) * state.lanes, state.lanes, 0.0);
  }
}

std::size_t bindings_of(const RuleModel& rule) {
  return rule.bindings.table ? rule.bindings.table->count : rule.draws;
}

}  // namespace

State::State(const ModelData& model, std::uint64_t seed_, std::size_t max_lanes) : seed(seed_) {
  layers.resize(model.layers.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const bool shared = max_lanes == 1 && !model.constant_layers[i].empty();
    const std::size_t size = shared ? 0 : model.layers[i].cells * max_lanes;
    layers[i].values.resize(size);
    if (model.layers[i].keeps_baselines()) layers[i].baselines.resize(size);
    layers[i].ties = model.layers[i].pattern;
    inputs.layers.push_back(nullptr);
    inputs.ties.push_back(nullptr);
    point(i);
    if (shared) inputs.layers[i] = model.constant_layers[i].data();
  }
  parameters.resize(model.parameters.size() * max_lanes);
  inputs.parameters = parameters.data();
  runs.reserve(max_lanes);
  for (const RuleModel& rule : model.rules) {
    last_fired.emplace_back(rule.cooldown < 0 || rule.walks() ? 0 : bindings_of(rule) * max_lanes);
  }
  fired_ties.resize(model.rules.size());
}

/// Ties that earlier runs made are gone.
void State::start_sparse(const LayerModel& layer, std::size_t number) {
  LayerState& l = layers[number];
  l.ties = layer.pattern;
  l.values.resize(layer.cells * lanes);
  if (layer.keeps_baselines()) l.baselines.resize(layer.cells * lanes);
  point(number);
}

void State::point(std::size_t layer) {
  inputs.layers[layer] = layers[layer].values.data();
  inputs.ties[layer] = layers[layer].ties.get();
}

std::size_t LayerState::place(std::size_t cell, std::size_t actors) const {
  if (!ties) return cell;
  const std::uint32_t slot = ties->find(ActorId(cell / actors), ActorId(cell % actors));
  return slot == language::Ties::none ? nowhere : slot;
}

namespace {

/// All cells of a pattern, in order.
std::vector<std::uint64_t> cells_of(const language::Ties& ties) {
  const std::uint64_t actors = ties.first.size() - 1;
  std::vector<std::uint64_t> cells;
  cells.reserve(ties.size());
  for (std::uint64_t x = 0; x < actors; ++x) {
    for (std::uint32_t slot = ties.first[x]; slot < ties.first[x + 1]; ++slot)
      cells.push_back(x * actors + ties.to[slot]);
  }
  return cells;
}

/// Values at their new slots, 0 for the new cells.
void spread(Values& values, const std::vector<std::uint64_t>& from, const std::vector<std::uint64_t>& to,
            std::size_t lanes) {
  Values moved(to.size() * lanes, 0.0);
  std::size_t old = 0;
  for (std::size_t slot = 0; slot < to.size() && old < from.size(); ++slot) {
    if (to[slot] == from[old]) std::copy_n(&values[old++ * lanes], lanes, &moved[slot * lanes]);
  }
  values = std::move(moved);
}

}  // namespace

void State::grow(const ModelData& model, std::size_t layer, const std::vector<std::uint64_t>& fresh) {
  LayerState& l = layers[layer];
  const std::vector<std::uint64_t> before = cells_of(*l.ties);
  std::vector<std::uint64_t> after(before.size() + fresh.size());
  std::merge(before.begin(), before.end(), fresh.begin(), fresh.end(), after.begin());
  assert(std::adjacent_find(after.begin(), after.end(), std::greater_equal<>()) == after.end());
  l.ties = std::make_shared<const language::Ties>(language::make_ties(after, model.actors()));
  spread(l.values, before, after, lanes);
  if (model.layers[layer].keeps_baselines()) spread(l.baselines, before, after, lanes);
  point(layer);
}

void State::start(const ModelData& model, std::span<const LaneRun> lanes_, ForkJoinPool& pool) {
  lanes = lanes_.size();
  inputs.lanes = lanes;
  runs.resize(lanes);
  std::transform(lanes_.begin(), lanes_.end(), runs.begin(), [](const LaneRun& lane) { return lane.run; });
  luck.start(lanes_);
  start_parameters(model, lanes_, *this);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (inputs.layers[i] == model.constant_layers[i].data() && !model.constant_layers[i].empty()) continue;
    if (model.layers[i].sparse()) start_sparse(model.layers[i], i);
    LayerStart(model, *this, i, pool).run();
    start_baselines(model, *this, i);
  }
  for (auto& memory : last_fired) std::fill(memory.begin(), memory.end(), StepId());
  for (auto& memory : fired_ties) memory.clear();
}

}  // namespace entente::detail
