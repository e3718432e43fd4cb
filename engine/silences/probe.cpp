#include "silences/probe.h"

#include <entente/ensemble.h>

#include <algorithm>

#include "base/parallel_for.h"
#include "model/layer_values.h"
#include "model/model_access.h"
#include "silences/work.h"
#include "simulation/observer.h"
#include "simulation/simulation_access.h"
#include "simulation/state.h"

namespace entente::detail {
namespace {

template <typename Tally>
void merge_all(std::vector<Tally>& into, const std::vector<Tally>& from) {
  for (std::size_t k = 0; k < into.size(); ++k) into[k].merge(from[k]);
}

template <typename Judged>
auto empty_tallies(const std::vector<Judged>& all) {
  std::vector<decltype(all.front().tally())> tallies;
  for (const Judged& judged : all) tallies.push_back(judged.tally());
  return tallies;
}

/// Judges rules where the engine does: when events have happened.
class RuleJudge final : public Observer {
 public:
  RuleJudge(const std::vector<JudgedRule>& rules, const language::SymbolTable& world, std::size_t lanes,
            std::vector<RuleTally>& tallies)
      : rules_(rules), evaluator_(world, needs(rules), lanes), tallies_(tallies) {}

  bool happens(const Firing&, const State&) override { return true; }
  void applied(std::size_t step, int phase, const State& state, const Changes&) override {
    for (std::size_t k = 0; phase == 1 && k < rules_.size(); ++k)
      rules_[k].judge(evaluator_, state.inputs, {state.runs.front(), step}, tallies_[k]);
  }

 private:
  static language::FrameLimits needs(const std::vector<JudgedRule>& rules) {
    language::FrameLimits all;
    for (const JudgedRule& rule : rules) rule.include_in(all);
    return all;
  }

  const std::vector<JudgedRule>& rules_;
  language::Evaluator evaluator_;
  std::vector<RuleTally>& tallies_;
};

}  // namespace

void Tallies::merge(const Tallies& other) {
  merge_all(rules, other.rules);
  merge_all(events, other.events);
  merge_all(outcomes, other.outcomes);
}

Probe::Probe(const Scenario& scenario, const Model& model, const Summary& summary, const Silent& silent)
    : model_(varied(scenario, model, summary, silent)), world_(ModelAccess::data(model_).world) {
  add_constant_ties();
  for (const std::size_t number : silent.rules)
    rules_.emplace_back(scenario.rules[number], ModelAccess::data(model_).rules[number], world_);
  affordable_runs_ = leave_out_longest(rules_, model_.catalogue().steps());
}

/// What is fixed is so however relations are stored: the ties of those that are sparse are known, too.
void Probe::add_constant_ties() {
  const ModelData& data = ModelAccess::data(model_);
  for (std::size_t number = 0; number < data.layers.size(); ++number) {
    const LayerModel& layer = data.layers[number];
    if (!layer.constant || !layer.sparse()) continue;
    constant_ties_.push_back(initial_cells(layer, data.actors()));
    world_.initial.layers[number] = constant_ties_.back().data();
    world_.initial.ties[number] = layer.pattern.get();
    world_.layers[number].constant = true;
  }
}

std::size_t Probe::left_out() const {
  return static_cast<std::size_t>(
      std::count_if(rules_.begin(), rules_.end(), [](const JudgedRule& rule) { return rule.is_left_out(); }));
}

std::size_t Probe::runs_worth_judging() const {
  const bool nothing = left_out() == rules_.size() && events_.empty() && outcomes_.empty();
  return nothing ? 0 : affordable_runs_;
}

/// Only what is judged is recorded.
Model Probe::varied(Scenario scenario, const Model& model, const Summary& summary, const Silent& silent) {
  scenario.metrics.clear();
  scenario.watch.clear();
  const auto steps = steps_of(silent.events, model);
  for (std::size_t k = 0; k < silent.events.size(); ++k) {
    const Event& event = scenario.events[silent.events[k]];
    const EventTypeId type = ModelAccess::data(model).events[silent.events[k]].emission.type;
    events_.emplace_back(event, scenario.event_types[type], steps[k], scenario);
  }
  for (const std::size_t number : silent.outcomes)
    outcomes_.emplace_back(scenario.outcomes[number], summary.outcomes[number].value == 1, scenario);
  scenario.outcomes.clear();
  Diagnostics said;
  auto made = compile(scenario, said);
  if (!made) throw std::invalid_argument(said.sorted().front().message);
  return *made;
}

Tallies Probe::none() const {
  return {empty_tallies(rules_), empty_tallies(events_), empty_tallies(outcomes_)};
}

void Probe::judge_block(Simulation& simulation, std::size_t first, std::size_t count, Tallies& tallies,
                        const StopFlag* stop) const {
  RuleJudge judge(rules_, world_, count, tallies.rules);
  if (!rules_.empty()) SimulationAccess::observe(simulation, &judge);
  const BlockRecord& record = simulation.run(first, count, stop);
  SimulationAccess::observe(simulation, nullptr);
  if (is_set(stop)) return;
  const Recorded recorded{record, model_.catalogue().series(), model_.catalogue().dates.size()};
  for (std::size_t k = 0; k < events_.size(); ++k) events_[k].judge(recorded, tallies.events[k]);
  for (std::size_t k = 0; k < outcomes_.size(); ++k) outcomes_[k].judge(recorded, tallies.outcomes[k]);
}

/// Blocks are taken by whoever is free, and merged in their order.
std::optional<Tallies> Probe::run(std::size_t runs, const SilenceOptions& options, const StopFlag* stop) const {
  const std::size_t lanes = std::min(best_lanes(model_), runs), blocks = (runs + lanes - 1) / lanes;
  std::vector<Tallies> found(blocks, none());
  ForkJoinPool pool(std::min(thread_count(options.threads), blocks));
  std::vector<std::unique_ptr<Simulation>> simulations(pool.size());  // made by who first uses it
  pool.run(blocks, [&](std::size_t k, std::size_t worker) {
    if (is_set(stop)) return;
    auto& mine = simulations[worker];
    if (!mine)
      mine = std::make_unique<Simulation>(model_, options.seed, lanes, RecordOptions{.relations = false});
    judge_block(*mine, k * lanes, std::min(lanes, runs - k * lanes), found[k], stop);
  });
  if (is_set(stop)) return std::nullopt;
  for (std::size_t k = 1; k < blocks; ++k) found[0].merge(found[k]);
  return std::move(found[0]);
}

}  // namespace entente::detail
