/// What happens and changes nothing.
#include <entente/ensemble.h>
#include <entente/explain.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/with_commas.h"
#include "compare/time_limit.h"
#include "language/analysis.h"
#include "language/definitions.h"
#include "model/model_access.h"
#include "simulation/emitter.h"
#include "simulation/simulation_access.h"
#include "simulation/state.h"

namespace entente {
namespace {

using namespace detail;

/// What was seen of the events of one cause.
struct Seen {
  IdleCause cause;
  const EmissionModel* emission = nullptr;
  const Expression* intensity = nullptr;
  bool happened = false, changed = false;
  /// Some effect had a binding; it added 0; it raised or lowered what was there already.
  bool bound = false, added = false, moved = false;
};

class Onlooker final : public Observer {
 public:
  Onlooker(const ModelData& model, std::vector<Seen>& seen) : model_(model), seen_(seen) {}
  bool happens(const Firing&, const State&) override { return true; }

  void emits(const EmissionModel& emission, const Fired& fired, const State&) override {
    const auto it =
        std::find_if(seen_.begin(), seen_.end(), [&](const Seen& s) { return s.emission == &emission; });
    now_ = &*it;
    fired_ = &fired;
    now_->happened = true;
  }

  void intends(std::size_t which, const Intent& intent, const State& state) override {
    now_->bound = true;
    const bool adds = intent.kind == EffectModel::Kind::change;
    (adds ? now_->added : now_->moved) = true;
    now_->changed = now_->changed || (adds ? intent.value != 0 : moves(which, intent, state));
  }

 private:
  bool moves(std::size_t which, const Intent& intent, const State& state) const {
    const std::size_t actors = model_.actors(), place = state.layers[intent.layer].place(intent.cell, actors);
    const double* values = state.inputs.layers[intent.layer];
    const double value = place == LayerState::nowhere ? 0.0 : values[place * state.lanes + fired_->lane[which]];
    return intent.kind == EffectModel::Kind::raise ? intent.value > value : intent.value < value;
  }

  const ModelData& model_;
  std::vector<Seen>& seen_;
  Seen* now_ = nullptr;
  const Fired* fired_ = nullptr;
};

std::vector<Seen> all_causes(const Scenario& scenario, const ModelData& model) {
  std::vector<Seen> all;
  const auto add = [&](Silence::Kind kind, std::size_t number, const auto& made, const Expression* intensity) {
    all.push_back({{kind, number, made.id, ""}, &made.emission, intensity});
  };
  for (std::size_t k = 0; k < model.events.size(); ++k)
    add(Silence::Kind::event, k, model.events[k], &scenario.events[k].emission.intensity);
  for (std::size_t k = 0; k < model.rules.size(); ++k)
    add(Silence::Kind::rule, k, model.rules[k], &scenario.rules[k].emission.intensity);
  for (std::size_t k = 0; k < model.stream.kinds.size(); ++k)
    add(Silence::Kind::table, k, model.stream.kinds[k], nullptr);
  return all;
}

/// A parameter that is 0 is a switch: it may be meant to be turned by a what-if.
bool is_switched_off(const EventType& type, const Seen& seen, const language::SymbolTable& world) {
  std::set<std::string> names;
  const auto collect = [&](const Expression& e) {
    if (e.given()) language::collect_names(*language::parsed(e), names);
  };
  for (const Effect& effect : type.effects)
    for (const Expression* e : {&effect.where, &effect.by, &effect.raise_to, &effect.lower_to}) collect(*e);
  if (seen.intensity) collect(*seen.intensity);
  return std::any_of(world.parameters.begin(), world.parameters.end(), [&](const language::ParameterInfo& p) {
    return !p.drawn && p.value == 0 && names.contains(p.name);
  });
}

std::string why(const EventType& type, const Seen& seen) {
  if (type.effects.empty()) return fmt::format("'{}' has no effects", type.name);
  if (!seen.bound) return fmt::format("the effects of '{}' find nothing that they could change", type.name);
  std::string text = seen.added ? "what it adds is 0" : "";
  if (seen.moved)
    text += std::string(text.empty() ? "" : ", and ") + "what it raises or lowers is beyond that already";
  return text;
}

/// Why the runs did not come to their end, if they did not.
std::string look_at(const Model& model, const IdleOptions& options, std::vector<Seen>& seen) {
  Onlooker onlooker(ModelAccess::data(model), seen);
  const std::size_t runs = std::min(options.runs, best_lanes(model));
  Simulation simulation(model, options.seed, runs, {.relations = false});
  SimulationAccess::observe(simulation, &onlooker);
  std::atomic<bool> stop{false};
  try {
    const TimeLimit limit(options.seconds, stop);
    simulation.run(0, runs, &stop);
  } catch (const RunError& error) {
    return error.what();
  }
  return stop ? trial_too_long(options.seconds) : "";
}

}  // namespace

IdleCauses find_idle_causes(const Scenario& scenario, const Model& model, const IdleOptions& options) {
  IdleCauses idle;
  std::vector<Seen> seen = all_causes(scenario, detail::ModelAccess::data(model));
  if (seen.empty()) return idle;
  constexpr std::size_t max_actors = 1000;
  if (model.catalogue().actors.size() > max_actors)
    idle.unknown = fmt::format("there are more than {} actors", with_commas(max_actors));
  else
    idle.unknown = look_at(model, options, seen);
  if (!idle.unknown.empty()) return idle;
  for (Seen& s : seen) {
    const EventType& type = scenario.event_types[s.emission->type];
    if (!s.happened || s.changed || is_switched_off(type, s, detail::ModelAccess::data(model).world)) continue;
    s.cause.why = why(type, s);
    idle.found.push_back(std::move(s.cause));
  }
  return idle;
}

}  // namespace entente
