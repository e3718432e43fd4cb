#include "silences/work.h"

#include <algorithm>

#include "base/position_of.h"
#include "model/model_access.h"
#include "simulation/processes/kinds.h"

namespace entente::detail {
namespace {

/// Of changes of cells and judgements of bindings, that take about a second.
constexpr double affordable_work = 5e8;

double layer_cells(const ModelData& model, const std::string& layer) {
  double cells = 0;
  for (const LayerModel& one : model.layers)
    if (!one.constant && (layer.empty() || one.name == layer)) cells += static_cast<double>(one.cells);
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

double expected_bindings(const RuleModel& rule, const ModelData& model) {
  if (rule.bindings.table && rule.bindings.table->count > 0)
    return static_cast<double>(rule.bindings.table->count);
  if (!rule.walks()) return static_cast<double>(rule.draws);
  double ties = 0;
  for (const language::AdjacencyJoin& join : rule.bindings.joins)
    if (join.layer) ties = std::max(ties, static_cast<double>(model.layers[join.layer].cells));
  return std::min(static_cast<double>(rule.draws), ties * static_cast<double>(model.actors()));
}

/// A rule that is judged again is judged part by part, in no quick way.
constexpr double slower = 8;

double work_of_a_step(const Scenario& scenario, const ModelData& model, const Silent& silent) {
  double work = dynamics_of(scenario, model);
  for (const RuleModel& rule : model.rules) work += expected_bindings(rule, model);
  for (const std::size_t number : silent.rules) work += slower * expected_bindings(model.rules[number], model);
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

std::size_t runs_worth(const Scenario& scenario, const Model& model, const Silent& silent, std::size_t runs,
                       const SilenceOptions& options) {
  constexpr std::size_t hundredth = 100;
  const double steps = static_cast<double>(model.catalogue().steps());
  const double work = std::max(1.0, steps * work_of_a_step(scenario, ModelAccess::data(model), silent));
  const auto affordable = static_cast<std::size_t>(std::min(affordable_work / work, 1e9));
  return std::min({runs, options.max_runs, std::max(affordable, runs / hundredth)});
}

std::size_t leave_out(Silent& silent) {
  std::size_t room = max_looked_into, left = 0;
  for (auto* numbers : {&silent.rules, &silent.events, &silent.outcomes}) left += cut(*numbers, room);
  return left;
}

}  // namespace entente::detail
