#include "model/reach.h"

#include <algorithm>
#include <limits>

#include "language/parser.h"
#include "model/layer_values.h"

namespace entente::detail {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Reach::Actors each_once(Reach::Actors actors) {
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

}  // namespace

Reach::Reach(const Compilation& c) : c_(c), values_(c.model.layers.size()) {
  for (std::size_t layer = 0; layer < values_.size(); ++layer) start(layer);
  for (const language::ParameterInfo& p : c.model.world.parameters)
    parameters_.push_back(p.drawn ? unknown : p.value);
  inputs_.parameters = parameters_.data();
  inputs_.time = unknown;
  for (std::size_t layer = 0; layer < values_.size(); ++layer) {
    inputs_.layers.push_back(values_[layer].data());
    inputs_.ties.push_back(c.model.layers[layer].pattern.get());
  }
  add_events();
  for (const Process& process : c.scenario.dynamics) add_process(process);
}

/// What it is at the start, unless that is drawn or decays toward another value.
void Reach::start(std::size_t layer) {
  const LayerModel& model = c_.model.layers[layer];
  values_[layer] = initial_cells(model, c_.model.actors());
  const bool pulled = model.half_life > 0 && model.baseline.has_value();
  if (!pulled) return;
  for (double& value : values_[layer])
    if (value != *model.baseline) value = unknown;
}

void Reach::add_events() {
  std::set<EventId> happen;
  for (const auto& step : c_.model.schedule)
    for (const Occurrence& occurrence : step) happen.insert(occurrence.event);
  for (const EventId event : happen) add(c_.model.events[event].emission, Bindings{});
  const StreamModel& stream = c_.model.stream;
  for (std::size_t kind = 0; kind < stream.kinds.size(); ++kind) {
    const EmissionModel& emission = stream.kinds[kind].emission;
    Cast cast{std::vector<Actors>(c_.model.types[emission.type].columns), emission.shared};
    for (std::size_t role = 0; role < cast.actors.size(); ++role)
      for (std::size_t e = 0; e < stream.kind.size(); ++e)
        if (stream.kind[e] == kind) cast.actors[role].push_back(stream.columns[role][e]);
    add(emission.type, cast);
  }
}

void Reach::add(const EmissionModel& emission, const Bindings& bindings) {
  add(emission, [&](const ActorRef& ref) {
    if (!ref.column) return Actors{ref.actor};
    return bindings.table ? bindings.table->columns[ref.column] : members(bindings.domains[ref.column], {});
  });
}

void Reach::add(const EmissionModel& emission, const std::function<Actors(const ActorRef&)>& possible) {
  Cast cast;
  for (const ActorRef& role : emission.actors) cast.actors.push_back(possible(role));
  for (std::size_t role = 0; role < emission.lists.size(); ++role) {
    Actors& all = cast.lists.emplace_back(emission.shared[role]);
    for (const ActorRef& member : emission.lists[role]) {
      const Actors more = possible(member);
      all.insert(all.end(), more.begin(), more.end());
    }
  }
  add(emission.type, cast);
}

void Reach::add(std::size_t type, const Cast& cast) {
  for (const EffectModel& effect : c_.model.types[type].effects) {
    const auto possible = [&](const ActorRef& ref) {
      if (!ref.column) return Actors{ref.actor};
      if (ref.column < cast.actors.size()) return cast.actors[ref.column];
      return members(effect.bindings.domains[ref.column - cast.actors.size()], cast.lists);
    };
    move(effect.target.layer, possible(effect.target.x), possible(effect.target.y));
  }
}

void Reach::add_process(const Process& process) {
  for (const char* key : {"relation", "attribute"}) move_all(process.text(key).value);
  const Text change = process.text("change");
  if (!change.given()) return;
  const language::AstPtr cell = language::parse_cell(change.value);
  const Actors from = named(cell->names.front().text, process.bindings);
  const Actors to = named(cell->names.back().text, process.bindings);
  move(language::layer_named(cell->name, c_.model.world), from, to);
}

Reach::Actors Reach::named(const std::string& name, const std::vector<Binding>& bindings) const {
  const language::SymbolTable& world = c_.model.world;
  for (const Binding& binding : bindings)
    if (binding.variable == name) return members(language::find_domain(binding.group, world, {}).value(), {});
  return {language::find_actor(name, world, {}).value().actor};
}

Reach::Actors Reach::members(const language::Domain& domain, const std::vector<Actors>& lists) const {
  return domain.list ? lists[domain.index] : c_.model.world.groups[domain.index];
}

void Reach::move_all(const std::string& layer) {
  const LayerId number = language::layer_named(layer, c_.model.world);
  if (number) std::fill(values_[number].begin(), values_[number].end(), unknown);
}

/// Some more than can be moved, where who plays one role hangs on who plays another.
void Reach::move(std::size_t layer, const Actors& from, const Actors& to) {
  const LayerModel& model = c_.model.layers[layer];
  std::vector<double>& values = values_[layer];
  if (model.sparse()) return;  // hidden
  if (!model.relation) {
    for (const ActorId actor : from) values[actor] = unknown;
    return;
  }
  const std::size_t n = c_.model.actors();
  const Actors others = each_once(to);
  for (const ActorId i : each_once(from)) {
    for (const ActorId j : others) {
      if (i == j) continue;
      values[i * n + j] = unknown;
      if (model.symmetric) values[j * n + i] = unknown;
    }
  }
}

double Reach::known(std::size_t layer, std::size_t cell) const {
  return c_.model.layers[layer].sparse() ? unknown : values_[layer][cell];
}

}  // namespace entente::detail
