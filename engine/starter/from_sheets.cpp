#include "starter/from_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "starter/cast.h"
#include "starter/first_ties.h"
#include "starter/parties.h"
#include "starter/relations.h"
#include "starter/span.h"

namespace entente::starter {
namespace {

/// A relation that has the name of something else gets another: a sheet may be called `m`.
void rename_used(Sheets& sheets, const Json& moves) {
  for (SheetRelation& relation : sheets.relations) {
    const std::string before = relation.id;
    while (is_used(relation.id, moves)) relation.id += "_ties";
    for (SheetEventType& type : sheets.event_types)
      if (type.relation == before) type.relation = relation.id;
  }
}

Sheets asked_sheets(const NewScenario& request, const Json& moves) {
  SheetOptions options;
  options.files = request.sheets;
  options.scale = request.scale;
  options.library = request.library;
  Sheets sheets = std::move(*read_sheets(options));
  rename_used(sheets, moves);
  return sheets;
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

/// How numbers that have a neutral middle are given sides.
std::string hint_of_scale(const RelationDraft& known) {
  return fmt::format("{0}: values go from {1} to {2}: if {3} is neutral, say --scale {1}:{2}=-1:1", known.name,
                     written(known.low).dump(), written(known.high).dump(),
                     written((known.low + known.high) / 2).dump());
}

}  // namespace

WorldDraft world_of_sheets(const NewScenario& request, const Json& moves) {
  WorldDraft world;
  world.sheets = asked_sheets(request, moves);
  world.base = document_of(*world.sheets, request);
  add_actors(*world.sheets, world);
  add_relations(*world.sheets, moves, world);
  if (world.main().ties.empty()) {
    const RelationDraft& known = guess_main_ties(world);
    if (!request.scale && !known.hostile) world.said.push_back(hint_of_scale(known));
  }
  choose_parties(request, world);
  choose_mediators(world);
  return world;
}

}  // namespace entente::starter
