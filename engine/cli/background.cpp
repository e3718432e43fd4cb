#include "cli/background.h"

namespace entente::cli {
namespace {

template <class Things>
const Provenance* provenance_in(const Things& things, const std::string& id) {
  for (const auto& thing : things)
    if (thing.id == id) return &thing.provenance;
  return nullptr;
}

const Provenance* provenance_of(const Scenario& scenario, const Catalogue::Cause& cause) {
  if (cause.kind == CauseKind::event) {
    const Provenance* own = provenance_in(scenario.events, cause.id);
    if (own) return own;
    for (const EventType& type : scenario.event_types)
      if (type.name == cause.type) return &type.provenance;
    return nullptr;
  }
  if (cause.kind == CauseKind::rule) return provenance_in(scenario.rules, cause.id);
  return cause.kind == CauseKind::process ? provenance_in(scenario.dynamics, cause.id) : nullptr;
}

}  // namespace

Background background_of(const Scenario& scenario, const Catalogue::Cause& cause) {
  if (cause.kind == CauseKind::decay) return {"the way back to the baseline (half_life)", "", ""};
  const Provenance* provenance = provenance_of(scenario, cause);
  return {to_string(cause.kind) + ": " + cause.type, provenance ? provenance->note : "",
          provenance ? provenance->source : ""};
}

}  // namespace entente::cli
