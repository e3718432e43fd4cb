/// Events between the actors of a scenario.
#include <entente/backtest.h>

#include <algorithm>
#include <unordered_map>

namespace entente {
namespace {

/// Codes of actors by number, in the order of the scenario.
std::unordered_map<std::string, std::int32_t> actors_of(const Scenario& scenario) {
  std::unordered_map<std::string, std::int32_t> numbers;
  for (const Actor& actor : scenario.actors)
    numbers.emplace(actor.code, static_cast<std::int32_t>(numbers.size()));
  return numbers;
}

/// The event type with the longest CAMEO code that `code` begins with; -1: none.
std::int32_t type_of(const Scenario& scenario, std::string_view code) {
  std::int32_t best = -1;
  std::size_t length = 0;
  for (std::size_t t = 0; t < scenario.event_types.size(); ++t) {
    const std::string& cameo = scenario.event_types[t].cameo;
    if (cameo.size() <= length || !code.starts_with(cameo)) continue;
    best = static_cast<std::int32_t>(t);
    length = cameo.size();
  }
  return best;
}

}  // namespace

EventRows read_event_rows(const std::filesystem::path& file, EventFormat format,
                          const std::filesystem::path& library, const std::filesystem::path& map,
                          const Scenario& scenario) {
  EventRows made;
  const GoldsteinScale scale(library / "goldstein.csv");
  ActorNames names(library / "countries.csv", map);
  EventReader reader(file, format, scale, [&](std::size_t, LineProblem what, std::string_view) {
    ++made.problems[static_cast<std::size_t>(what)];
  });
  const auto actors = actors_of(scenario);
  RawEvent event;
  while (reader.next(event)) {
    const std::string source = names.code_of(event.source, event.source_country);
    const std::string& target = names.code_of(event.target, event.target_country);
    const auto from = actors.find(source), to = actors.find(target);
    const std::int32_t type = type_of(scenario, event.cameo);
    constexpr double most = 10;
    if (source.empty() || target.empty())
      reader.refuse(LineProblem::nobody);
    else if (source == target)
      reader.refuse(LineProblem::self);
    else if (from == actors.end() || to == actors.end())
      reader.refuse(LineProblem::rare);
    else if (type < 0)
      reader.refuse(LineProblem::code);
    else
      made.rows.push_back(
          {event.date, from->second, to->second, type, std::clamp(event.score * event.weight, -most, most)});
  }
  made.lines = reader.line();
  std::stable_sort(made.rows.begin(), made.rows.end(),
                   [](const EventRow& a, const EventRow& b) { return a.date < b.date; });
  return made;
}

}  // namespace entente
