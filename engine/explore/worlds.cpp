/// The worlds of an exploration: changes that differ in structure are compiled once each.
#include <algorithm>

#include "explore/set_parameters.h"

namespace entente::explore {
namespace {

/// With changes after the variation's own.
LoadOptions varied(LoadOptions options, const std::vector<std::string>& changes) {
  for (const std::string& change : changes)
    (change.find('=') == std::string::npos ? options.what_ifs : options.overrides).push_back(change);
  return options;
}

const Parameter& parameter_named(const Scenario& scenario, const std::string& name) {
  return *std::ranges::find(scenario.parameters, name, &Parameter::name);
}

/// Throws RequestError for a parameter that is varied and that the variation's own changes set to a number: of
/// the two one would be lost without a word.
void refuse_set_and_varied(const Variation& variation, const Scenario& varied,
                           const std::vector<std::string>& free) {
  if (variation.options.what_ifs.empty() && variation.options.overrides.empty()) return;
  std::vector<std::string> set;
  std::ranges::copy_if(free, std::back_inserter(set), [&](const std::string& name) {
    return parameter_named(varied, name).distribution.kind == Distribution::Kind::fixed;
  });
  if (set.empty()) return;
  Variation plain = variation;
  plain.options.what_ifs.clear();
  plain.options.overrides.clear();
  Diagnostics unused;
  const Scenario before = load(plain.file, plain.options, unused);
  const std::vector<std::string> kept = left_alone(set, before, varied);
  for (const std::string& name : set)
    if (std::ranges::find(kept, name) == kept.end())
      throw RequestError("'" + name +
                         "' is varied, and a what-if or a setting (--what-if, --set) sets it to one " +
                         "value; leave out one of the two");
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
