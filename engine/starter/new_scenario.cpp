/// A scenario to begin with.
#include <entente/interchange.h>
#include <entente/model.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "starter/cast.h"
#include "starter/first_ties.h"
#include "starter/formulas.h"
#include "starter/from_sheets.h"
#include "starter/library.h"
#include "starter/moves.h"
#include "starter/other_start.h"
#include "starter/questions.h"
#include "starter/relations.h"
#include "starter/remarks.h"
#include "starter/span.h"
#include "starter/told_scenario.h"

namespace entente::starter {
namespace {

WorldDraft guessed_world(const NewScenario& request, const Json& moves) {
  const std::vector<std::string> invented{"Norland", "Surland", "Westmark", "Eastmark"},
      usual{"trust", "trade"};
  WorldDraft world;
  world.actors = cast_of(request.actors.empty() ? invented : request.actors, request.library);
  if (!request.actors.empty()) world.said = remarks_on_names(world.actors, request);
  world.relations = relations_of(request.relations.empty() ? usual : request.relations, moves);
  guess_ties(world);
  const Span span = span_of(request);
  world.base["time"] = {
      {"start", to_string(span.start)}, {"end", to_string(span.end)}, {"step", to_string(request.step)}};
  return world;
}

WorldDraft world_of(const NewScenario& request, const Json& moves) {
  if (request.sheets.empty()) return guessed_world(request, moves);
  if (!request.relations.empty())
    throw RequestError("relations are those of the sheets: none can be named beside them");
  return world_of_sheets(request, moves);
}

std::string title_of(const NewScenario& request, const WorldDraft& world) {
  if (!is_utf8(request.title)) throw RequestError("the title holds bytes that are no characters");
  if (!request.title.empty()) return request.title;
  const Json& time = world.base["time"];
  return fmt::format("{} and {}, {} to {}", world.actors[world.one].name, world.actors[world.other].name,
                     time["start"].get<std::string>().substr(0, 4),
                     time["end"].get<std::string>().substr(0, 4));
}

Json ties_in_file(const RelationDraft& relation) {
  if (!relation.file_ties.empty()) return relation.file_ties;
  Json ties = relation.ties;
  for (Json& row : ties) row["source"] = to_be_judged;
  return ties;
}

void add_world(const WorldDraft& world, bool mediation, Json& scenario) {
  scenario.erase("relations");
  for (const ActorDraft& actor : world.actors) scenario["actors"][actor.code] = actor.keys;
  if (mediation) scenario["groups"]["mediators"] = world.mediators;
  for (const RelationDraft& relation : world.relations) {
    scenario["relations"][relation.name] = relation.keys;
    if (const Json ties = ties_in_file(relation); !ties.empty())
      scenario["relations"][relation.name]["ties"] = ties;
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
  scenario["watch"] = {fmt::format("{}[{}, {}]", main.name, one, other)};
  if (!main.symmetric) scenario["watch"].push_back(fmt::format("{}[{}, {}]", main.name, other, one));
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
       {"entente", "title", "time", "actors", "groups", "attributes", "relations", "parameters", "let",
        "event_types", "events", "rules", "dynamics", "metrics", "outcomes", "watch", "what_if", "expect"})
    if (scenario.contains(key)) sorted[key] = scenario[key];
  return sorted;
}

/// The two whom it is about, and those of the questions.
std::vector<Parties> parties_of(const std::vector<Question>& questions, const WorldDraft& world) {
  std::vector<Parties> all{{world.one, world.other}};
  for (const Question& question : questions)
    if (std::none_of(all.begin(), all.end(), [&](const Parties& p) { return p.are(question.about); }))
      all.push_back(question.about);
  return all;
}

Json document(const NewScenario& request, const WorldDraft& world, const Json& moves) {
  const auto chosen = chosen_moves(request.moves, world, moves);
  const auto questions = chosen_questions(request.questions, world);
  Json scenario = world.base;
  scenario["entente"] = 1;
  scenario["title"] = title_of(request, world);
  add_world(world, std::find(chosen.begin(), chosen.end(), "mediation") != chosen.end(), scenario);
  add_moves(chosen, world, moves, scenario);
  if (world.sheets) restrict_attacks(parties_of(questions, world), world, scenario);
  add_unrest(world, scenario);
  add_records(world, scenario);
  add_outcomes(questions, world, scenario);
  scenario["let"] = used(named_expressions(world), scenario);
  add_other_start(questions, world, scenario);
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

ToldScenario told_scenario(const NewScenario& request) {
  const Json moves = read_moves(request.library);
  WorldDraft world = world_of(request, moves);
  const Json scenario = document(request, world, moves);
  std::string text = laid_out(scenario, remarks_on(scenario, world, request.file));
  check(text, request.file);
  return {std::move(text), std::move(world.sheets), std::move(world.said)};
}

}  // namespace entente::starter

namespace entente {

std::string new_scenario(const NewScenario& request) { return starter::told_scenario(request).text; }

}  // namespace entente
