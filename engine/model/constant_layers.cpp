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

/// Of what there is for each event type, as no other name is.
std::string own_name(const std::string& family, const std::string& event_type) {
  return family + "[" + event_type + "]";
}

std::set<std::string> changed_layers(const Scenario& scenario) {
  std::set<std::string> changed;
  for (const EventType& type : scenario.event_types) {
    for (const Effect& effect : type.effects) {
      changed.insert(layer_name(effect.change));
      changed.insert(own_name(layer_name(effect.change), type.name));
    }
  }
  for (const Process& process : scenario.dynamics) {
    for (const char* key : {"relation", "attribute"}) changed.insert(process.text(key).value);
    changed.insert(layer_name(process.text("change")));
  }
  return changed;
}

/// Layers are attributes, then relations.
const LayerSettings& settings_of(std::size_t layer, const Scenario& scenario) {
  const std::size_t attributes = scenario.attributes.size();
  if (layer < attributes) return scenario.attributes[layer];
  return scenario.relations[layer - attributes];
}

bool is_changed(const LayerSettings& layer, const std::set<std::string>& changed) {
  return changed.contains(layer.name) || changed.contains(own_name(layer.family, layer.event_type));
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
    layer.moved = is_changed(settings_of(i, c.scenario), changed) || pulled;
    c.world().layers[i].given = !layer.moved && !layer.sparse() && is_given(layer);
    if (layer.moved || is_drawn(layer)) continue;
    layer.constant = true;
    if (layer.sparse()) continue;  // programs are not made for its ties
    if (layer.relation && !fits_into_memory(layer, settings_of(i, c.scenario).origin, c)) continue;
    c.model.constant_layers[i] = initial_cells(layer, c.model.actors());
    c.world().initial.layers[i] = c.model.constant_layers[i].data();
    c.world().layers[i].constant = true;
  }
}

}  // namespace entente::detail
