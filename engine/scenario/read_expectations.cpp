/// What the author holds the scenario to.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenario/readers.h"

namespace entente::reading {
namespace {

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
  return text;
}

/// `C+D` in its parts; the baseline has none.
std::vector<std::string> parts_of(const std::string& world) {
  std::vector<std::string> parts;
  if (world.empty() || world == as_it_is) return parts;
  for (std::size_t begin = 0; begin <= world.size();) {
    const std::size_t end = std::min(world.find('+', begin), world.size());
    parts.push_back(world.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

TimeAggregate over_of(const std::string& word) {
  return word == "mean"  ? TimeAggregate::mean
         : word == "max" ? TimeAggregate::max
         : word == "min" ? TimeAggregate::min
                         : TimeAggregate::end;
}

Expectation read_expectation(const Entry& entry) {
  const Item& item = entry.value;
  Expectation e;
  e.id = entry.key.value;
  e.origin = entry.key.origin;
  e.outcome = item["outcome"].placed_text();
  e.metric = item["metric"].placed_text();
  e.metric.value = without_spaces(e.metric.value);
  e.over = over_of(item["over"].text());
  e.what_ifs = parts_of(item["what_if"].text());
  for (const Item& setting : item["set"].items()) e.settings.push_back(setting.text());
  if (item["versus"].given()) e.versus = parts_of(item["versus"].text());
  e.at_least = item["at_least"].number();
  e.at_most = item["at_most"].number();
  e.increases = item["increases"].boolean();
  e.decreases = item["decreases"].boolean();
  e.runs = item["runs"].whole();
  e.provenance = item.provenance();
  return e;
}

template <class Named>
std::vector<std::string> ids_of(const std::vector<Named>& all) {
  std::vector<std::string> ids;
  for (const Named& one : all) ids.push_back(one.id);
  return ids;
}

void check_known(const Text& text, const std::vector<std::string>& known, const std::string& what,
                 Diagnostics& diagnostics) {
  if (!text.given() || std::find(known.begin(), known.end(), text.value) != known.end()) return;
  diagnostics.error(text.origin, is_not_a(what, text.value, known));
}

void check_world(const Item& world, const Scenario& scenario, Diagnostics& diagnostics) {
  for (const std::string& id : parts_of(world.text()))
    check_known({id, world.origin()}, ids_of(scenario.what_ifs), "what-if", diagnostics);
}

void check_settings(const Item& settings, Diagnostics& diagnostics) {
  for (const Item& setting : settings.items()) {
    const std::size_t equals = setting.text().find('=');
    if (equals == std::string::npos || equals == 0)
      diagnostics.error(setting.origin(), "expected PATH=VALUE, like parameters.gain=0.4");
  }
}

/// What is asked must be something, and must be possible.
void check_question(const Expectation& e, const Item& item, Diagnostics& diagnostics) {
  const auto wrong = [&](const std::string& message) { diagnostics.error(e.origin, message); };
  if (!e.at_least && !e.at_most && !e.increases && !e.decreases)
    wrong("nothing is expected; give one of increases, decreases, at_least, at_most");
  if (e.increases && e.decreases) wrong("'increases' and 'decreases' exclude each other");
  if (e.at_least && e.at_most && *e.at_least > *e.at_most) wrong("'at_least' is above 'at_most'");
  if (e.outcome.given() && item["over"].given())
    diagnostics.error(item["over"].origin(), "'over' is of a metric; an outcome has its own");
  if (e.compares() && e.settings.empty() && e.what_ifs == e.versus.value_or(std::vector<std::string>{}))
    wrong("a world is compared with itself; give 'what_if' or 'set'");
}

void check_expectation(const Expectation& e, const Item& item, const Scenario& scenario,
                       Diagnostics& diagnostics) {
  check_one_of(item, {"outcome", "metric"}, false, diagnostics);
  std::vector<std::string> series = ids_of(scenario.metrics);
  for (const Text& cell : scenario.watch) series.push_back(without_spaces(cell.value));
  check_known(e.outcome, ids_of(scenario.outcomes), "outcome", diagnostics);
  check_known(e.metric, series, "metric or tracked value", diagnostics);
  check_world(item["what_if"], scenario, diagnostics);
  check_world(item["versus"], scenario, diagnostics);
  check_settings(item["set"], diagnostics);
  check_question(e, item, diagnostics);
}

}  // namespace

void read_expectations(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["expect"].entries()) {
    scenario.expectations.push_back(read_expectation(entry));
    check_expectation(scenario.expectations.back(), entry.value, scenario, diagnostics);
  }
}

}  // namespace entente::reading
