/// A scenario that records nothing but what is asked about: names decide on draws, so its numbers are the same.
#include <entente/explain.h>

#include <algorithm>

#include "base/position_of.h"

namespace entente {
namespace {

std::string joined(const std::vector<std::string>& names) {
  constexpr std::size_t most = 60;
  std::string text;
  for (std::size_t k = 0; k < std::min(names.size(), most); ++k) text += (k > 0 ? ", " : "") + names[k];
  return names.size() > most ? text + ", ..." : text;
}

template <class Things, class Name>
std::vector<std::string> names_of(const Things& things, Name name) {
  std::vector<std::string> names;
  for (const auto& thing : things) names.push_back(thing.*name);
  return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What could stand in the cell's place: its layer is unknown, or one of its actors.
std::string what_there_is(const Catalogue& c, const std::string& cell) {
  const auto relations = names_of(c.relations, &Catalogue::Layer::name),
             attributes = names_of(c.attributes, &Catalogue::Layer::name);
  const std::string layer = cell.substr(0, cell.find('['));
  if (has(relations, layer) || has(attributes, layer)) return "; the actors are " + joined(c.actors);
  return "; the relations are " + joined(relations) +
         (attributes.empty() ? "" : ", the attributes " + joined(attributes));
}

Scenario recording_nothing(Scenario scenario) {
  scenario.metrics.clear();
  scenario.outcomes.clear();
  scenario.watch.clear();
  return scenario;
}

}  // namespace

Model watching(const Scenario& scenario, const Catalogue& catalogue, const std::string& cell) {
  Scenario changed = recording_nothing(scenario);
  changed.watch.push_back({cell, {{0, 0}, "watch"}});
  Diagnostics said;
  said.sources.add("cell", cell);
  if (auto model = compile(changed, said)) return *model;
  std::string problem = "it is not a cell";
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error) problem = item.message;
  const bool listed = problem.find("; there ") != std::string::npos;
  throw UnknownNameError("'" + cell + "': " + problem + (listed ? "" : what_there_is(catalogue, cell)));
}

Model asking(const Scenario& scenario, const Catalogue& catalogue, const std::string& outcome) {
  Scenario changed = recording_nothing(scenario);
  for (const Outcome& known : scenario.outcomes)
    if (known.id == outcome) changed.outcomes.push_back(known);
  Diagnostics said;
  auto model = changed.outcomes.empty() ? std::nullopt : compile(changed, said);
  if (model) return *model;
  const auto ids = names_of(catalogue.outcomes, &Catalogue::OutcomeInfo::id);
  throw UnknownNameError(is_not_a("outcome", outcome, ids));
}

std::vector<std::size_t> events_and_rules(const Catalogue& catalogue) {
  std::vector<std::size_t> numbers;
  for (std::size_t k = 0; k < catalogue.causes.size(); ++k)
    if (catalogue.causes[k].kind == CauseKind::event || catalogue.causes[k].kind == CauseKind::rule)
      numbers.push_back(k);
  return numbers;
}

std::vector<std::size_t> causes_named(const Catalogue& catalogue, const std::vector<std::string>& ids) {
  std::vector<std::string> known = names_of(catalogue.causes, &Catalogue::Cause::id);
  known.pop_back();  // decay cannot be taken out
  std::vector<std::size_t> numbers;
  for (const std::string& id : ids) {
    const auto found = position_of(known, id);
    if (!found) throw UnknownNameError(is_not_a("event, rule or process", id, known));
    numbers.push_back(*found);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace entente
