#include "simulation/feedback.h"

#include <algorithm>
#include <limits>

#include "simulation/layers_touched.h"

namespace entente::detail {
namespace {

Layers read_by(const ModelData& model, const RuleModel& rule) {
  Layers layers = layers_read(model, rule.program);
  for (const language::AdjacencyJoin& join : rule.bindings.joins)
    if (join.layer) layers[join.layer] = true;
  return layers;
}

/// The first layer that `from` moves and `to` reads, or none.
LayerId link_between(const ModelData& model, std::size_t from, std::size_t to) {
  const Layers moved = layers_moved(model, model.rules[from].emission), read = read_by(model, model.rules[to]);
  for (std::size_t layer = 0; layer < moved.size(); ++layer)
    if (moved[layer] && read[layer]) return LayerId(layer);
  return {};
}

/// The rules on a shortest way from `start` back to it, `start` first; empty where there is none.
std::vector<std::size_t> shortest_loop(const ModelData& model, std::size_t start) {
  constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> before(model.rules.size(), unseen), waiting{start};
  for (std::size_t next = 0; next < waiting.size(); ++next) {
    const std::size_t at = waiting[next];
    if (link_between(model, at, start)) {
      std::vector<std::size_t> loop{at};
      while (loop.back() != start) loop.push_back(before[loop.back()]);
      std::reverse(loop.begin(), loop.end());
      return loop;
    }
    for (std::size_t to = 0; to < model.rules.size(); ++to) {
      if (to == start || before[to] != unseen || !link_between(model, at, to)) continue;
      before[to] = at;
      waiting.push_back(to);
    }
  }
  return {};
}

bool some_moves(const ModelData& model, const Layers& layers) {
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    if (layers[layer] && !model.layers[layer].constant) return true;
  return false;
}

}  // namespace

bool reads_what_moves(const ModelData& model, std::size_t rule) {
  return some_moves(model, read_by(model, model.rules[rule]));
}

bool effects_read_what_moves(const ModelData& model, std::size_t rule) {
  const RuleModel& own = model.rules[rule];
  if (own.intensity && some_moves(model, layers_read(model, own.intensity_program))) return true;
  const std::vector<EffectModel>& effects = model.types[own.emission.type].effects;
  return std::any_of(effects.begin(), effects.end(), [&](const EffectModel& effect) {
    const auto walked = [&](const language::AdjacencyJoin& join) {
      return join.layer && !model.layers[join.layer].constant;
    };
    return some_moves(model, layers_read(model, effect.program)) ||
           std::any_of(effect.bindings.joins.begin(), effect.bindings.joins.end(), walked);
  });
}

double largest_pull(const ModelData& model, std::size_t rule) {
  double most = 0;
  for (const EffectModel& effect : model.types[model.rules[rule].emission.type].effects)
    most = std::max(most, effect.pull);
  return most;
}

std::string describe_feedback(const ModelData& model, std::size_t rule) {
  const std::vector<std::size_t> loop = shortest_loop(model, rule);
  std::string text;
  for (std::size_t i = 0; i < loop.size(); ++i) {
    const std::size_t to = loop[(i + 1) % loop.size()];
    const std::string& layer = model.layers[link_between(model, loop[i], to)].name;
    text += (i == 0 ? "its events move '" : " moves '") + layer + "', which ";
    text += to == rule ? "its own rate or condition reads" : "excites '" + model.rules[to].id + "', which";
  }
  return text;
}

}  // namespace entente::detail
