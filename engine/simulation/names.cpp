#include "simulation/names.h"

namespace entente::detail {

std::string cell_name(const ModelData& model, int layer, std::size_t cell) {
  const LayerModel& l = model.layers[static_cast<std::size_t>(layer)];
  const auto& actors = model.world.actors;
  if (!l.relation) return l.name + "[" + actors[cell] + "]";
  return l.name + "[" + actors[cell / actors.size()] + "," + actors[cell % actors.size()] + "]";
}

std::string describe_actors(const ModelData& model, const language::Frame& frame,
                            const std::vector<std::string>& columns, std::size_t binding) {
  std::string text;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto actor = static_cast<std::size_t>(frame.columns[c][binding]);
    text += (c == 0 ? "" : ", ") + columns[c] + " = " + model.world.actors[actor];
  }
  return text;
}

std::string describe_binding(const ModelData& model, const language::Frame& frame,
                             const std::vector<std::string>& columns, const Target& target,
                             std::size_t binding) {
  const auto x = static_cast<std::size_t>(frame.actor(target.x, binding));
  const auto y = static_cast<std::size_t>(frame.actor(target.y, binding));
  const bool relation = model.layers[static_cast<std::size_t>(target.layer)].relation;
  const std::string text = describe_actors(model, frame, columns, binding);
  const std::string cell = cell_name(model, target.layer, relation ? x * model.actors() + y : x);
  return cell + (text.empty() ? "" : " (" + text + ")");
}

}  // namespace entente::detail
