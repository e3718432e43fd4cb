/// Which layers never change: their values are part of the model.
#include <algorithm>
#include <set>

#include "model/limits.h"
#include "numeric/cells.h"

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

bool is_drawn(const LayerModel& layer) {
  if (layer.random.kind != RandomTies::Kind::none || layer.fill.program >= 0) return true;
  const auto drawn = [](const InitialValue& value) { return value.program >= 0; };
  return std::any_of(layer.ties.begin(), layer.ties.end(), [&](const auto& tie) { return drawn(tie.value); }) ||
         std::any_of(layer.tie_values.begin(), layer.tie_values.end(), drawn);
}

std::vector<double> initial_cells(const LayerModel& layer, std::size_t actors) {
  std::vector<double> cells(layer.cells, layer.fill.number);
  if (layer.relation) {
    for (std::size_t i = 0; i < actors; ++i) cells[i * actors + i] = 0.0;
  }
  for (const InitialCell& tie : layer.ties) {
    cells[tie.cell] = tie.value.number;
    if (layer.symmetric) cells[numeric::mirrored(tie.cell, actors)] = tie.value.number;
  }
  return cells;
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
    if (changed.contains(layer.name) || pulled || is_drawn(layer)) continue;
    layer.constant = true;
    if (layer.sparse()) continue;  // programs are not made for its ties
    if (layer.relation && !fits_into_memory(layer, origin_of_relation(i, c), c)) continue;
    c.model.constant_layers[i] = initial_cells(layer, c.model.actors());
    c.world().initial.layers[i] = c.model.constant_layers[i].data();
    c.world().layers[i].constant = true;
  }
}

}  // namespace entente::detail
