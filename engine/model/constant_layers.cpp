/// Which layers never change: their values are part of the model.
#include <set>

#include "model/layer_values.h"
#include "model/limits.h"

namespace entente::detail {
namespace {

/// The name before the bracket of a cell.
std::string layer_name(const Text& cell) {
  std::string name = cell.value.substr(0, cell.value.find('['));
  std::erase(name, ' ');
  return name;
}

std::set<std::string> changed_layers(const Scenario& scenario) {
  std::set<std::string> changed;
  for (const EventType& type : scenario.event_types) {
    for (const Effect& effect : type.effects) changed.insert(layer_name(effect.change));
  }
  for (const Process& process : scenario.dynamics) {
    for (const char* key : {"relation", "attribute"}) changed.insert(process.text(key).value);
    changed.insert(layer_name(process.text("change")));
  }
  return changed;
}

/// Layers are attributes, then relations.
const Origin& origin_of_relation(std::size_t layer, const Compilation& c) {
  return c.scenario.relations[layer - c.scenario.attributes.size()].origin;
}

}  // namespace

void mark_constant_layers(Compilation& c) {
  const std::set<std::string> changed = changed_layers(c.scenario);
  c.model.constant_layers.resize(c.model.layers.size());
  c.world().initial.layers.assign(c.model.layers.size(), nullptr);
  c.world().initial.ties.assign(c.model.layers.size(), nullptr);
  for (std::size_t i = 0; i < c.model.layers.size(); ++i) {
    LayerModel& layer = c.model.layers[i];
    const bool pulled = layer.half_life > 0 && layer.baseline.has_value();
    layer.moved = changed.contains(layer.name) || pulled;
    c.world().layers[i].given = !layer.moved && !layer.sparse() && is_given(layer);
    if (layer.moved || is_drawn(layer)) continue;
    layer.constant = true;
    if (layer.sparse()) continue;  // programs are not made for its ties
    if (layer.relation && !fits_into_memory(layer, origin_of_relation(i, c), c)) continue;
    c.model.constant_layers[i] = initial_cells(layer, c.model.actors());
    c.world().initial.layers[i] = c.model.constant_layers[i].data();
    c.world().layers[i].constant = true;
  }
}

}  // namespace entente::detail
