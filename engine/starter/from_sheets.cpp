#include "starter/from_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "starter/cast.h"
#include "starter/first_ties.h"
#include "starter/relations.h"
#include "starter/span.h"

namespace entente::starter {
namespace {

Sheets asked_sheets(const NewScenario& request) {
  SheetOptions options;
  options.files = request.sheets;
  options.scale = request.scale;
  options.library = request.library;
  return std::move(*read_sheets(options));
}

/// All that sheets hold, as a scenario has it; what one wants to know of it comes later.
Json document_of(const Sheets& sheets, const NewScenario& request) {
  SheetScenario settings;
  settings.start = request.start, settings.end = request.end, settings.step = request.step;
  if (sheets.events.empty()) {
    const auto [start, end] = span_of(request);
    settings.start = start, settings.end = end;
  }
  Json document = Json::parse(scenario_text(sheets, settings), nullptr, true, true);
  for (const char* own : {"outcomes", "watch", "what_if", "expect"}) document.erase(own);
  return document;
}

/// The ends of the scale; where the sheets leave one open, those of the values.
void set_ends(const SheetRelation& sheet, RelationDraft& relation) {
  double least = 0, largest = 0;
  for (const SheetTie& tie : sheet.ties)
    least = std::min(least, tie.low), largest = std::max(largest, tie.high);
  relation.low = std::isfinite(sheet.range.low) ? sheet.range.low : least;
  relation.high = std::isfinite(sheet.range.high) ? sheet.range.high : largest;
  if (relation.low == relation.high) relation.high = relation.low + 1;
}

/// What is known of a relation of that name, unless the sheets say it.
void add_words(const SheetRelation& sheet, const Json& moves, RelationDraft& relation) {
  const RelationDraft known = relation_named(relation.name, moves, &relation.low, &relation.high);
  const bool is_word = moves["relations"].contains(relation.name);
  relation.hostile = sheet.sense == Sense::neutral ? known.hostile : sheet.sense == Sense::hostile;
  relation.keys["half_life"] = known.keys["half_life"];
  relation.keys["sense"] = relation.hostile ? "hostile" : "friendly";
  if (is_word && relation.hostile == known.hostile) relation.keys["scale"] = known.keys["scale"];
  relation.keys["source"] = to_be_judged;
}

RelationDraft relation_of(const SheetRelation& sheet, const std::vector<SheetActor>& actors,
                          Json written_so_far, const Json& moves) {
  RelationDraft relation;
  relation.name = sheet.id;
  relation.symmetric = sheet.symmetric;
  set_ends(sheet, relation);
  for (const SheetTie& tie : sheet.ties) relation.ties[actors[tie.from].id][actors[tie.to].id] = tie.value;
  relation.file_ties = written_so_far.value("ties", Json::object());
  for (Json& row : relation.file_ties) row["source"] = sheet.source;
  written_so_far.erase("ties");
  written_so_far.erase("source");
  relation.keys = std::move(written_so_far);
  add_words(sheet, moves, relation);
  return relation;
}

/// How many ties are of enemies.
std::size_t enmities(const RelationDraft& relation) {
  std::size_t count = 0;
  for (const Json& row : relation.ties)
    count += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [&](const Json& value) {
      return relation.has_sides() && (relation.hostile ? value > 0 : value < 0);
    }));
  return count;
}

/// That by which most are enemies comes first, so that it is the one that is taken.
void put_most_divided_first(std::vector<RelationDraft>& relations) {
  std::stable_sort(relations.begin(), relations.end(),
                   [](const auto& a, const auto& b) { return enmities(a) > enmities(b); });
}

/// The lower the better to ask about: those who stand worst, before them those who are not at the bottom
/// already.
double rank(const WorldDraft& world, std::size_t a, std::size_t b) {
  constexpr double bottom = -0.9, quarrel = -0.2, before_others = -4;
  const double there = start_regard(world.main(), world.actors[a].code, world.actors[b].code);
  const double back = start_regard(world.main(), world.actors[b].code, world.actors[a].code);
  const bool moves = there + back < quarrel && std::min(there, back) > bottom;
  return there + back + (moves ? before_others : 0);
}

void choose_two(WorldDraft& world) {
  double best = rank(world, 0, 1);
  for (std::size_t a = 0; a < world.actors.size(); ++a)
    for (std::size_t b = a + 1; b < world.actors.size(); ++b)
      if (const double here = rank(world, a, b); here < best) best = here, world.one = a, world.other = b;
}

void add_actors(const Sheets& sheets, WorldDraft& world) {
  for (const SheetActor& actor : sheets.actors)
    world.actors.push_back({actor.id, actor.name, world.base["actors"][actor.id]});
  check_number_of_actors(world.actors.size());
}

void add_relations(const Sheets& sheets, const Json& moves, WorldDraft& world) {
  for (const SheetRelation& sheet : sheets.relations)
    world.relations.push_back(relation_of(sheet, sheets.actors, world.base["relations"][sheet.id], moves));
  put_most_divided_first(world.relations);
  bring_main_first(world.relations, moves);
}

}  // namespace

WorldDraft world_of_sheets(const NewScenario& request, const Json& moves) {
  const Sheets sheets = asked_sheets(request);
  WorldDraft world;
  world.base = document_of(sheets, request);
  add_actors(sheets, world);
  add_relations(sheets, moves, world);
  if (world.main().ties.empty()) guess_main_ties(world);
  choose_two(world);
  choose_mediators(world);
  return world;
}

}  // namespace entente::starter
