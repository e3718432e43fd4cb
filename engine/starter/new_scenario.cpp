/// A scenario to begin with.
#include <entente/interchange.h>
#include <entente/model.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "starter/cast.h"
#include "starter/first_ties.h"
#include "starter/formulas.h"
#include "starter/library.h"
#include "starter/moves.h"
#include "starter/questions.h"
#include "starter/relations.h"
#include "starter/remarks.h"

namespace entente::starter {
namespace {

struct Span {
  Date start, end;
};

Span span_of(const NewScenario& request) {
  constexpr Date first = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
  const Duration years{2, Unit::year};
  const Date start = request.start ? *request.start : request.end ? advance(*request.end, years, -1) : first;
  const Date end = request.end ? *request.end : advance(start, years, 1);
  if (start >= end)
    throw RequestError(
        fmt::format("it cannot end on {} when it begins on {}", to_string(end), to_string(start)));
  if (advance(start, request.step, 1) > end)
    throw RequestError(fmt::format("from {} to {} is less than a step of {}", to_string(start), to_string(end),
                                   to_string(request.step)));
  return {start, end};
}

WorldDraft guessed_world(const NewScenario& request, const Json& moves) {
  const std::vector<std::string> invented{"Norland", "Surland", "Westmark", "Eastmark"};
  WorldDraft world;
  world.actors = cast_of(request.actors.empty() ? invented : request.actors, request.library);
  world.relations = relations_of(
      request.relations.empty() ? std::vector<std::string>{"trust", "trade"} : request.relations, moves);
  guess_ties(world);
  return world;
}

std::string title_of(const NewScenario& request, const WorldDraft& world, const Span& span) {
  if (!is_utf8(request.title)) throw RequestError("the title holds bytes that are no characters");
  if (!request.title.empty()) return request.title;
  return fmt::format("{} and {}, {} to {}", world.actors[world.one].name, world.actors[world.other].name,
                     to_string(span.start).substr(0, 4), to_string(span.end).substr(0, 4));
}

void add_world(const WorldDraft& world, bool mediation, Json& scenario) {
  for (const ActorDraft& actor : world.actors) scenario["actors"][actor.code] = actor.keys;
  if (mediation) scenario["groups"]["mediators"] = world.mediators;
  for (const RelationDraft& relation : world.relations) {
    Json& written = scenario["relations"][relation.name] = relation.keys;
    for (const auto& [holder, row] : relation.ties.items()) {
      written["ties"][holder] = row;
      written["ties"][holder]["source"] = to_be_judged;
    }
  }
}

/// What happens without any move.
void add_unrest(const WorldDraft& world, Json& scenario) {
  const double unit = world.main().unit();
  scenario["parameters"]["unrest"] = {
      {"uniform", {written(0.1 * unit), written(0.2 * unit)}},
      {"source", to_be_judged},
      {"note", "how far a relation strays in a year for reasons that nobody foresees"}};
  scenario["dynamics"]["the-unforeseen"] = {
      {"type", "noise"}, {"relation", world.main().name}, {"volatility", "unrest"}};
}

void add_records(const WorldDraft& world, Json& scenario) {
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  const RelationDraft& main = world.main();
  const std::string toward = regard(main, one, other), back = regard(main, other, one);
  scenario["metrics"]["between"] = {
      {"value", main.symmetric ? toward : fmt::format("({} + {}) / 2", toward, back)},
      {"label", fmt::format("How {} and {} stand, from -1 to 1", world.actors[world.one].name,
                            world.actors[world.other].name)}};
  scenario["metrics"]["tension"] = {{"value", "mean(i in actor, j in actor : at_odds(i, j))"},
                                    {"label", "How much all are at odds, from 0 to 1"}};
  scenario["watch"].push_back(fmt::format("{}[{}, {}]", main.name, one, other));
  if (!main.symmetric) scenario["watch"].push_back(fmt::format("{}[{}, {}]", main.name, other, one));
}

/// Where a value is with an eighth of the scale more friendship.
Json closer(const Json& value, const RelationDraft& relation) {
  const double by = 0.25 * relation.unit() * (relation.hostile ? -1 : 1);
  return written(std::clamp(value.get<double>() + by, relation.low, relation.high));
}

void add_better_start(const WorldDraft& world, Json& scenario) {
  const RelationDraft& main = world.main();
  Json ties;
  for (const auto& [from, toward] : {std::pair(world.one, world.other), std::pair(world.other, world.one)}) {
    const std::string &holder = world.actors[from].code, &target = world.actors[toward].code;
    if (main.ties.contains(holder) && main.ties[holder].contains(target))
      ties[holder][target] = closer(main.ties[holder][target], main);
  }
  scenario["what_if"]["better-start"] = {
      {"describe", fmt::format("{} and {} begin closer to each other", world.actors[world.one].name,
                               world.actors[world.other].name)},
      {"source", to_be_judged},
      {"patch", {{"relations", {{main.name, {{"ties", ties}}}}}}}};
}

void add_expectations(const std::vector<Question>& questions, Json& scenario) {
  scenario["expect"]["better-start-lasts"] = {
      {"metric", "between"}, {"over", "mean"}, {"what_if", "better-start"}, {"increases", true}};
  for (const Question& question : questions)
    if (const int way = direction_of(question.id); way != 0)
      scenario["expect"]["better-start-" + question.id] = {
          {"outcome", question.id}, {"what_if", "better-start"}, {way > 0 ? "increases" : "decreases", true}};
}

/// Those of the named expressions that something reads.
Json used(const Json& let, const Json& scenario) {
  Json kept;
  const std::string text = scenario.dump(-1, ' ', false, Json::error_handler_t::replace);
  for (const auto& [name, is] : let.items())
    if (text.find(name.substr(0, name.find('(') + 1)) != std::string::npos) kept[name] = is;
  return kept;
}

/// The same with its sections in the order in which the reference tells of them.
Json in_order(const Json& scenario) {
  Json sorted;
  for (const char* key :
       {"entente", "title", "time", "actors", "groups", "relations", "parameters", "let", "event_types",
        "rules", "dynamics", "metrics", "outcomes", "watch", "what_if", "expect"})
    if (scenario.contains(key)) sorted[key] = scenario[key];
  return sorted;
}

Json document(const NewScenario& request, const WorldDraft& world, const Json& moves) {
  const Span span = span_of(request);
  const auto chosen = chosen_moves(request.moves, world, moves);
  const auto questions = chosen_questions(request.questions, world);
  Json scenario{{"entente", 1}, {"title", title_of(request, world, span)}};
  scenario["time"] = {
      {"start", to_string(span.start)}, {"end", to_string(span.end)}, {"step", to_string(request.step)}};
  add_world(world, std::find(chosen.begin(), chosen.end(), "mediation") != chosen.end(), scenario);
  add_moves(chosen, world, moves, scenario);
  add_unrest(world, scenario);
  add_records(world, scenario);
  add_outcomes(questions, world, scenario);
  scenario["let"] = used(named_expressions(world), scenario);
  add_better_start(world, scenario);
  add_expectations(questions, scenario);
  return in_order(scenario);
}

/// Throws RequestError where it is not whole: a name clashes with another, there are too many steps.
void check(const std::string& text, const std::string& file) {
  Diagnostics said;
  const Scenario scenario = load_text(text, file, {}, said);
  if (!said.has_errors()) compile(scenario, said);
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error)
      throw RequestError("such a scenario would be wrong: " + said.format(item));
}

}  // namespace

}  // namespace entente::starter

namespace entente {

std::string new_scenario(const NewScenario& request) {
  const starter::Json moves = starter::read_moves(request.library);
  const starter::WorldDraft world = starter::guessed_world(request, moves);
  const starter::Json scenario = starter::document(request, world, moves);
  const std::string text = starter::laid_out(scenario, starter::remarks_on(scenario, world, request.file));
  starter::check(text, request.file);
  return text;
}

}  // namespace entente
