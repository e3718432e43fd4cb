/// Attributes and relations that there are for each event type.
#include <algorithm>

#include "scenario/readers.h"

namespace entente::reading {
namespace {

/// In place of each layer whose key says so, one for each event type.
template <typename Layer>
void add_families_of(const Item& layers, Scenario& scenario, std::vector<Layer>& all,
                     Diagnostics& diagnostics) {
  std::vector<Layer> made;
  for (Layer& layer : all) {
    const Item for_each = layers[layer.name]["for_each"];
    if (for_each.text().empty()) {
      made.push_back(std::move(layer));
      continue;
    }
    if (scenario.event_types.empty() && !scenario.refused.contains("event_types"))
      diagnostics.error(for_each.origin(), "there are no event types, for each of which there could be one");
    layer.family = layer.name;
    for (const EventType& type : scenario.event_types) {
      made.push_back(layer);
      made.back().event_type = type.name;
      made.back().name = layer.family + "_" + type.name;
    }
  }
  all = std::move(made);
}

}  // namespace

void add_families(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  add_families_of(root["attributes"], scenario, scenario.attributes, diagnostics);
  add_families_of(root["relations"], scenario, scenario.relations, diagnostics);
}

}  // namespace entente::reading
