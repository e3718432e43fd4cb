/// From a world to the sheets that a spreadsheet program shows.
#include <entente/interchange.h>
#include <entente/networks.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/position_of.h"
#include "base/with_commas.h"
#include "report/source.h"
#include "scenario/document.h"
#include "scenario/names.h"

namespace entente {
namespace {

constexpr std::size_t most_events = 100'000;

std::string number_text(const Expression& expression) {
  return reading::is_number(expression.text) ? expression.text : std::string();
}

class Exported {
 public:
  Exported(const Scenario& scenario, const WorldAt& world)
      : scenario_(scenario), world_(world), c_(world.catalogue) {}

  Sheets sheets() {
    for (std::size_t i = 0; i < c_.actors.size(); ++i) add_actor(i);
    for (std::size_t k = 0; k < c_.attributes.size(); ++k)
      made_.attributes.push_back({c_.attributes[k].name, c_.attributes[k].name, c_.attributes[k].range, {}});
    for (std::size_t k = 0; k < c_.relations.size(); ++k) add_relation(k);
    for (const Event& event : scenario_.events) add_event(event);
    add_rows();
    tell();
    return std::move(made_);
  }

 private:
  void add_actor(std::size_t i) {
    SheetActor actor;
    actor.id = c_.actors[i];
    actor.name = c_.actor_names[i].empty() ? actor.id : c_.actor_names[i];
    actor.kind = c_.actor_kinds[i];
    for (std::size_t k = 0; k < c_.attributes.size(); ++k) {
      const double value = world_.cells[k * c_.actors.size() + i];
      actor.attributes.push_back(std::isfinite(value) ? std::optional(value) : std::nullopt);
    }
    if (i < scenario_.actors.size()) {  // those that are generated come after them
      actor.note = scenario_.actors[i].provenance.note;
      actor.source = scenario_.actors[i].provenance.source;
    }
    made_.actors.push_back(std::move(actor));
  }

  void add_relation(std::size_t k) {
    const Catalogue::Layer& layer = c_.relations[k];
    const std::size_t n = c_.actors.size();
    SheetRelation relation;
    relation.id = relation.title = layer.name;
    relation.range = layer.range;
    relation.symmetric = layer.symmetric;
    relation.sense = layer.sense;
    const double* const cells = world_.cells.data() + c_.attributes.size() * n + k * n * n;
    for (std::size_t cell = 0; cell < n * n; ++cell) {
      const std::size_t from = cell / n, to = cell % n;
      const double value = cells[cell];
      if (from == to || (layer.symmetric && from > to) || value == 0) continue;
      relation.ties.push_back({from, to, value, value, value});
    }
    made_.relations.push_back(std::move(relation));
  }

  /// Actors that fill a role: those of a group are its members.
  std::vector<std::size_t> actors_called(const std::string& name) const {
    if (const auto actor = position_of(c_.actors, name)) return {*actor};
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < c_.actors.size(); ++i)
      if (name == "actor" || c_.actor_kinds[i] == name) members.push_back(i);
    for (const Group& group : scenario_.groups)
      if (group.name == name)
        for (const Text& member : group.members)
          if (const auto actor = position_of(c_.actors, member.value)) members.push_back(*actor);
    return members;
  }

  void add_event(const Event& event) {
    SheetEvent made;
    made.id = event.id;
    made.type = event.emission.type.value;
    made.date = event.date;
    for (const RoleFilling& filling : event.emission.roles) {
      auto& [role, actors] = made.roles.emplace_back(filling.role.value, std::vector<std::size_t>());
      for (const Text& value : filling.values)
        for (const std::size_t actor : actors_called(value.value))
          if (!position_of(actors, actor)) actors.push_back(actor);
    }
    made.intensity = number_text(event.emission.intensity);
    made.probability = number_text(event.probability);
    if (event.when.given() || (event.emission.intensity.given() && made.intensity.empty()) ||
        (event.probability.given() && made.probability.empty()))
      ++conditional_;
    if (event.every) made.every = to_string(*event.every);
    if (event.until) made.until = to_string(*event.until);
    made.note = event.provenance.note;
    made.source = event.provenance.source;
    made_.events.push_back(std::move(made));
  }

  /// Those of `events_csv`.
  void add_rows() {
    const EventTable& table = scenario_.events_csv;
    if (table.rows() > most_events) return;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      SheetEvent made;
      made.id = fmt::format("row_{}", row + 1);
      made.type = table.words[table.types[row]];
      made.date = table.dates[row];
      for (std::size_t k = 0; k < table.roles.size(); ++k)
        if (const std::uint32_t word = table.cast[row * table.roles.size() + k]; word != EventTable::nobody)
          made.roles.emplace_back(table.roles[k].value, actors_called(table.words[word]));
      if (table.intensities[row] != 1) made.intensity = reading::shortest(table.intensities[row]);
      made_.events.push_back(std::move(made));
    }
  }

  void tell() {
    if (conditional_ > 0)
      made_.remarks.push_back(
          fmt::format("{} with a condition, or with an expression as intensity or probability: "
                      "the workbook has {} without it",
                      counted(conditional_, "event"), conditional_ == 1 ? "it" : "them"));
    if (scenario_.events_csv.rows() > most_events)
      made_.remarks.push_back(fmt::format("the {} events of events_csv are left out; a workbook takes {}",
                                          with_commas(scenario_.events_csv.rows()), with_commas(most_events)));
  }

  const Scenario& scenario_;
  const WorldAt& world_;
  const Catalogue& c_;
  Sheets made_;
  std::size_t conditional_ = 0;
};

/// A number that was kept in single precision, as it would be written.
double as_written(float value) { return std::stod(fmt::format("{}", value)); }

/// The means at a date; attributes, which results do not keep, are those of run 0 at its start.
WorldAt mean_world(const report::Variant& v, std::size_t date) {
  const std::size_t n = v.model.catalogue().actors.size(), dates = v.evolution->dates.size();
  WorldAt world{v.scenario.title, v.evolution->dates.at(date), v.model.catalogue(), {}};
  if (!world.catalogue.attributes.empty()) {
    world.cells = world_in_run(v.model, v.manifest.seed, 0, 0);
    world.cells.resize(world.catalogue.attributes.size() * n);
  }
  for (const EvolutionRelation& relation : v.evolution->relations) {
    std::vector<double> cells = relation.start;
    for (std::size_t k = 0; k < relation.cells.size(); ++k)
      cells[relation.cells[k]] = as_written(relation.mean[k * dates + date]);
    world.cells.insert(world.cells.end(), cells.begin(), cells.end());
  }
  return world;
}

}  // namespace

std::vector<std::string> drawn_at_centre(const Scenario& scenario) {
  std::vector<std::string> overrides;
  for (const Parameter& parameter : scenario.parameters)
    if (parameter.distribution.kind != Distribution::Kind::fixed)
      overrides.push_back(fmt::format("parameters.{}={}", parameter.name, reading::shortest(parameter.value)));
  return overrides;
}

Sheets sheets_of(const Scenario& scenario, const WorldAt& world) { return Exported(scenario, world).sheets(); }

Sheets read_result_sheets(const std::filesystem::path& folder, const std::string& variant,
                          const std::string& date) {
  const report::Variant v = report::read_variant_named(folder, variant);
  if (!v.evolution)
    throw ReadError(
        v.folder.string() +
        " holds no relations over time (evolution.bin); 'entente run' keeps them with --evolution always");
  const std::size_t number = date.empty() ? v.evolution->dates.size() - 1 : date_number(*v.evolution, date);
  return sheets_of(v.scenario, mean_world(v, number));
}

}  // namespace entente
