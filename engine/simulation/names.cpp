#include "simulation/names.h"

namespace entente::detail {

std::string cell_name(const ModelData& model, LayerId layer, std::size_t cell) {
  const LayerModel& l = model.layers[layer];
  const auto& actors = model.world.actors;
  if (!l.relation) return l.name + "[" + actors[cell] + "]";
  return l.name + "[" + actors[cell / actors.size()] + "," + actors[cell % actors.size()] + "]";
}

std::string describe_actors(const ModelData& model, const language::Frame& frame,
                            const std::vector<std::string>& columns, std::size_t binding) {
  std::string text;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const ActorId actor = frame.columns[c][binding];
    text += (c == 0 ? "" : ", ") + columns[c] + " = " + model.world.actors[actor];
  }
  return text;
}

std::string describe_binding(const ModelData& model, const language::Frame& frame,
                             const std::vector<std::string>& columns, const Target& target,
                             std::size_t binding) {
  const ActorId x = frame.actor(target.x, binding), y = frame.actor(target.y, binding);
  const bool relation = model.layers[target.layer].relation;
  const std::string text = describe_actors(model, frame, columns, binding);
  const std::string cell = cell_name(model, target.layer, relation ? x * model.actors() + y : x);
  return cell + (text.empty() ? "" : " (" + text + ")");
}

}  // namespace entente::detail
