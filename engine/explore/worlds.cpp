/// The worlds of an exploration: changes that differ in structure are compiled once each.
#include "explore/set_parameters.h"

namespace entente::explore {
namespace {

/// With changes after the variation's own.
LoadOptions varied(LoadOptions options, const std::vector<std::string>& changes) {
  for (const std::string& change : changes)
    (change.find('=') == std::string::npos ? options.what_ifs : options.overrides).push_back(change);
  return options;
}

}  // namespace

WorldSource world_source(Variation variation, std::vector<std::string> free_parameters) {
  return
      [variation = std::move(variation), free = std::move(free_parameters),
       itself = std::optional<Scenario>()](const std::vector<std::string>& changes) mutable -> ExploredWorld {
        Diagnostics diagnostics, of_itself;
        if (!itself) {
          itself = load(variation.file, variation.options, of_itself);
          refuse_set_and_varied(variation, *itself, free);
        }
        Scenario scenario = load(variation.file, varied(variation.options, changes), diagnostics);
        std::optional<Model> model = compile(scenario, diagnostics, left_alone(free, *itself, scenario));
        if (!model) throw ScenarioError(diagnostics.errors());
        return {changes, std::move(scenario), std::move(*model)};
      };
}

}  // namespace entente::explore
