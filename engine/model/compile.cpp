/// Scenario to model: the parts in their order.
#include <algorithm>

#include "model/compilation.h"
#include "model/forgetting.h"
#include "model/model_access.h"

namespace entente {

Model::Model(std::shared_ptr<const detail::ModelData> data) : data_(std::move(data)) {}
const Catalogue& Model::catalogue() const { return data_->catalogue; }

}  // namespace entente

namespace entente::detail {

const ProcessKind* find_kind(const ProcessKinds& kinds, const std::string& type) {
  const auto it =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind->type() == type; });
  return it == kinds.end() ? nullptr : it->get();
}

/// What is wrong with its variables is said where it is compiled.
language::Scope scope_of(const Process& process, Compilation& c) {
  language::Scope scope;
  scope.open();
  Bindings bindings;
  declare(process.bindings, scope, bindings, c);
  return scope;
}

void compile_processes(Compilation& c, const ProcessKinds& kinds) {
  for (const Process& process : c.scenario.dynamics) {
    const ProcessKind* kind = find_kind(kinds, process.type.value);
    if (!kind) continue;  // the reader said so
    if (process.let) check_definitions(process.let, scope_of(process, c), c);
    const CauseId cause = c.cause(process.id, CauseKind::process, process.type.value);
    if (auto made = kind->compile(process, cause, c))
      c.model.processes.push_back({process.id, cause, std::move(made)});
  }
}

void collect_needs(ModelData& model) {
  for (const EventModel& event : model.events) model.needs.include(event.program);
  for (const RuleModel& rule : model.rules) {
    model.needs.include(rule.program);
    model.needs.include(rule.intensity_program);
    model.needs.include_columns(1, rule.bindings.domains.size());
  }
  for (const EventTypeModel& type : model.types) {
    model.needs.include_columns(1, type.columns);
    for (const EffectModel& effect : type.effects) {
      model.needs.include(effect.program);
      model.needs.include_columns(2, type.columns + effect.bindings.domains.size());
    }
  }
  for (const Program& program : model.metrics) model.needs.include(program);
  for (const OutcomeModel& outcome : model.outcomes) model.needs.include(outcome.program);
  for (const Program& program : model.initial_programs) model.needs.include(program);
}

std::optional<Model> compile_model(const Scenario& scenario, Diagnostics& diagnostics,
                                   const ProcessKinds& kinds, std::span<const std::string> free) {
  auto data = std::make_shared<ModelData>();
  Compilation c{scenario, diagnostics, *data, {}, !diagnostics.has_errors(), 0, free};
  compile_names(c);
  note_definitions(c);
  compile_dates(c);
  compile_initial_values(c);
  mark_constant_layers(c);
  check_definitions(scenario.let, {}, c);
  compile_event_types(c);
  compile_events(c);
  compile_event_table(c);
  compile_rules(c);
  compile_processes(c, kinds);
  compile_recorded(c);
  if (!diagnostics.has_errors()) {  // what is wrong may be what uses a thing, or moves it
    warn_unused(c);
    warn_idle_rules(c);
    warn_in_vain(c);
    warn_beyond_range(c);
    warn_forgetting(c);
  }
  c.model.catalogue.causes.push_back({"decay", CauseKind::decay, ""});
  collect_needs(*data);
  if (diagnostics.has_errors()) return std::nullopt;
  return ModelAccess::make(std::move(data));
}

}  // namespace entente::detail
