/// Outcomes of new scenarios, by what was asked.
#include <fmt/format.h>

#include <algorithm>

#include "starter/first_ties.h"
#include "starter/formulas.h"
#include "starter/known_questions.h"
#include "starter/questions.h"

namespace entente::starter {
namespace {

std::string put(std::string text, std::string_view name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
  return text;
}

std::string lower_of_two(const WorldDraft& world) {
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  const RelationDraft& main = world.main();
  if (main.symmetric) return regard(main, one, other);
  return fmt::format("min({}, {})", regard(main, one, other), regard(main, other, one));
}

std::string formula(const KnownQuestion& known, const WorldDraft& world) {
  std::string text = put(std::string(known.is), "LOWER", lower_of_two(world));
  text = put(std::move(text), "ONE_CODE", world.code_of_one());
  return put(std::move(text), "MAIN", world.main().name);
}

std::string label(const KnownQuestion& known, const WorldDraft& world) {
  const std::string text = put(std::string(known.label), "OTHER", world.actors[world.other].name);
  return put(text, "ONE", world.actors[world.one].name);
}

/// Where war and peace begin, so that both are open: by how the two stand at the start.
struct Thresholds {
  double war, peace;
  bool at_war;  ///< they stand so badly that the question is whether they still do at the end
};

Thresholds thresholds_of(const WorldDraft& world) {
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  const double start = std::min(start_regard(world.main(), one, other), start_regard(world.main(), other, one));
  constexpr double deadly = -0.75, step = 0.2;
  const double peace = std::min(start + step, (start + 1) / 2);
  if (start <= deadly) return {start + step, peace, true};
  return {std::max(start - 0.25, (start - 1) / 2), peace, false};
}

void add_threshold(const char* name, double value, const std::string& what, Json& scenario) {
  scenario["parameters"][name] = {{"value", written(value)},
                                  {"source", to_be_judged},
                                  {"note", what + ", from -1, enemies, to 1, friends"}};
}

}  // namespace

void add_outcomes(const std::vector<Question>& questions, const WorldDraft& all, Json& scenario) {
  for (const auto& [id, words, about] : questions) {
    WorldDraft world = all;  // as these two see it
    world.one = about.one, world.other = about.other;
    const Thresholds at = thresholds_of(world);
    const KnownQuestion& known = *find_question(id);
    if (id == "war")
      add_threshold("war_below", at.war,
                    at.at_war ? "where war is over; they begin below it" : "where war begins", scenario);
    if (id == "peace") add_threshold("peace_above", at.peace, "where peace begins", scenario);
    const bool lasts = id == "war" && at.at_war;
    scenario["outcomes"][id] = {
        {"is", formula(known, world)},
        {"over", lasts ? "end" : known.over},
        {"label", (words.empty() ? label(known, world) : words) + (lasts ? ": still so at the end" : "")}};
  }
}

int direction_of(const std::string& question) { return find_question(question)->direction; }

}  // namespace entente::starter
