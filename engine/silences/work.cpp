#include "silences/work.h"

#include <algorithm>

#include "base/position_of.h"
#include "model/model_access.h"
#include "simulation/processes/kinds.h"

namespace entente::detail {
namespace {

/// Of a sparse relation as many as of a dense one.
double layer_cells(const ModelData& model, const std::string& layer) {
  const auto actors = static_cast<double>(model.actors());
  double cells = 0;
  for (const LayerModel& one : model.layers)
    if (!one.constant && (layer.empty() || one.name == layer)) cells += one.relation ? actors * actors : actors;
  return cells;
}

double expected_bindings(const Process& process, const language::SymbolTable& world) {
  double count = 1;
  for (const Binding& binding : process.bindings) {
    const auto group = position_of(world.group_names, binding.group);
    if (group) count *= static_cast<double>(world.groups[*group].size());
  }
  return count;
}

/// Some kinds multiply matrices; most others draw a number for each cell.
double process_work(const Process& process, const ProcessKinds& kinds, const ModelData& model) {
  constexpr double products = 16, draw = 8;  // products that take as long as a change; changes, as a draw
  if (!process.bindings.empty()) return expected_bindings(process, model.world);
  const double cells = layer_cells(model, process.text("relation").value + process.text("attribute").value);
  const ProcessKind* kind = find_kind(kinds, process.type.value);
  return kind && kind->products ? cells * static_cast<double>(model.actors()) / products : cells * draw;
}

double dynamics_of(const Scenario& scenario, const ModelData& model) {
  double work = layer_cells(model, "");
  const ProcessKinds kinds = process_kinds(scenario.process_kinds);
  for (const Process& process : scenario.dynamics) work += process_work(process, kinds, model);
  return work * static_cast<double>(model.substeps);
}

double work_of_a_step(const Scenario& scenario, const ModelData& model) {
  double work = dynamics_of(scenario, model);
  for (const RuleModel& rule : model.rules) work += static_cast<double>(rule.draws);
  return work;
}

/// Those beyond `room` are left out.
std::size_t cut(std::vector<std::size_t>& numbers, std::size_t& room) {
  const std::size_t kept = std::min(numbers.size(), room), left = numbers.size() - kept;
  numbers.resize(kept);
  room -= kept;
  return left;
}

}  // namespace

std::size_t runs_worth(const Scenario& scenario, const Model& model, std::size_t runs,
                       const SilenceOptions& options) {
  constexpr std::size_t part = 32;  // as many runs as `check --dry` makes
  const double steps = static_cast<double>(model.catalogue().steps());
  const double work = std::max(1.0, steps * work_of_a_step(scenario, ModelAccess::data(model)));
  const auto affordable = static_cast<std::size_t>(std::min(affordable_work / work, 1e9));
  return std::min({runs, options.max_runs, std::max(affordable, runs / part)});
}

std::size_t leave_out_longest(std::vector<JudgedRule>& rules, std::size_t steps) {
  double all = 1;
  for (JudgedRule& rule : rules) {
    const double work = static_cast<double>(steps) * rule.work_of_a_step();
    if (all + work > affordable_work)
      rule.leave_out();
    else
      all += work;
  }
  return static_cast<std::size_t>(affordable_work / all);
}

std::size_t leave_out(Silent& silent) {
  std::size_t room = max_looked_into, left = 0;
  for (auto* numbers : {&silent.rules, &silent.events, &silent.outcomes}) left += cut(*numbers, room);
  return left;
}

}  // namespace entente::detail
