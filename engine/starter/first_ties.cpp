#include "starter/first_ties.h"

#include <algorithm>
#include <cmath>

namespace entente::starter {
namespace {

/// How an actor beside the first two stands.
enum class Side { both, one, other };
Side side_of(std::size_t actor) { return static_cast<Side>((actor - 2) % 3); }

/// From enemies, -1, to friends, 1; nobody is quite either at first.
double regard(std::size_t from, std::size_t toward) {
  constexpr double rivals = -0.5, close = 0.5, at_distance = -0.25, good = 0.35;
  if (from < 2 && toward < 2) return rivals;
  const std::size_t side = std::min(from, toward), third = std::max(from, toward);
  if (side_of(third) == Side::both) return from == third ? good : good + 0.1;
  return (side_of(third) == Side::one) == (side == 0) ? close : at_distance;
}

/// The same on the scale of a relation.
double on_scale(double regard, const RelationDraft& relation) {
  const double toward = relation.hostile ? -regard : regard;
  if (relation.has_sides()) return toward < 0 ? toward * -relation.low : toward * relation.high;
  constexpr double usual = 0.2;  // of the range, between strangers
  const double share = toward < 0 ? usual * (1 + toward) : usual + (0.9 - usual) * toward;
  return relation.low + share * (relation.high - relation.low);
}

void tie(const WorldDraft& world, std::size_t from, std::size_t toward, RelationDraft& relation) {
  relation.ties[world.actors[from].code][world.actors[toward].code] =
      written(on_scale(regard(from, toward), relation));
}

void move_to_end(const char* key, Json& object) {
  const Json value = object[key];
  object.erase(key);
  object[key] = value;
}

void guess(const WorldDraft& world, RelationDraft& relation) {
  if (!relation.has_sides()) relation.keys["initial"] = written(on_scale(0, relation));
  move_to_end("source", relation.keys);
  for (std::size_t from = 0; from < world.actors.size(); ++from)
    for (std::size_t toward = 0; toward < world.actors.size(); ++toward)
      if (from != toward && (from < 2 || toward < 2) && (!relation.symmetric || from < toward))
        tie(world, from, toward, relation);
}

/// How close both of whom the scenario asks about are to an actor.
double closeness_of(const WorldDraft& world, const std::string& actor) {
  return std::min(start_regard(world.main(), world.code_of_one(), actor),
                  start_regard(world.main(), world.code_of_other(), actor));
}

}  // namespace

double tie_value(const RelationDraft& relation, const std::string& from, const std::string& toward) {
  for (const auto& [holder, other] : {std::pair(from, toward), std::pair(toward, from)}) {
    if (relation.ties.contains(holder) && relation.ties[holder].contains(other))
      return relation.ties[holder][other];
    if (!relation.symmetric) break;
  }
  return relation.keys.value("initial", 0.0);
}

double start_regard(const RelationDraft& relation, const std::string& from, const std::string& toward) {
  return (relation.hostile ? -1 : 1) * tie_value(relation, from, toward) / relation.unit();
}

void choose_mediators(WorldDraft& world) {
  constexpr std::size_t most = 3;
  std::vector<std::pair<double, std::string>> close;
  for (std::size_t k = 0; k < world.actors.size(); ++k) {
    if (k == world.one || k == world.other) continue;
    close.emplace_back(-closeness_of(world, world.actors[k].code), world.actors[k].code);
  }
  std::stable_sort(close.begin(), close.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [distance, code] : close)
    if (world.mediators.size() < most && (distance < 0 || world.mediators.empty()))
      world.mediators.push_back(code);
}

void guess_ties(WorldDraft& world) {
  for (RelationDraft& relation : world.relations) guess(world, relation);
  choose_mediators(world);
}

}  // namespace entente::starter
