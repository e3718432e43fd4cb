/// First guesses at a relation that is added beside those of sheets.
#include <fmt/format.h>

#include <algorithm>

#include "starter/first_ties.h"

namespace entente::starter {
namespace {

/// The relation of sheets from which the guesses come: one of enmity, or else the first.
const RelationDraft& known_relation(const WorldDraft& world) {
  const auto hostile = std::find_if(world.relations.begin() + 1, world.relations.end(),
                                    [](const RelationDraft& r) { return r.hostile && !r.ties.empty(); });
  return hostile == world.relations.end() ? world.relations[1] : *hostile;
}

struct Ends {
  double low, high;
};

/// Its least and largest value.
Ends ends_of(const RelationDraft& known) {
  Ends ends{known.high, known.low};
  for (const Json& row : known.ties)
    for (const Json& value : row)
      ends = {std::min(ends.low, value.get<double>()), std::max(ends.high, value.get<double>())};
  return ends;
}

/// Enemies at the worse end, friends at the better one.
double guessed(double value, const Ends& ends, bool hostile) {
  constexpr double worst = -0.5, best = 0.5;
  const double width = ends.high - ends.low;
  const double good = width > 0 ? (hostile ? ends.high - value : value - ends.low) / width : 0;
  return worst + good * (best - worst);
}

std::string remark_on(const RelationDraft& known, const Ends& ends) {
  return fmt::format(
      "Added, since by none of the others actors can be enemies: their values do not go below 0.\n"
      "It begins by {}: -0.5 where that is {}, 0.5 where it is {}.",
      known.name, written(known.hostile ? ends.high : ends.low).dump(),
      written(known.hostile ? ends.low : ends.high).dump());
}

}  // namespace

const RelationDraft& guess_main_ties(WorldDraft& world) {
  const RelationDraft& known = known_relation(world);
  const Ends ends = ends_of(known);
  RelationDraft& main = world.relations.front();
  for (const auto& [holder, row] : known.ties.items())
    for (const auto& [toward, value] : row.items()) {
      const Json guess = written(guessed(value, ends, known.hostile));
      main.ties[holder][toward] = guess;
      if (known.symmetric) main.ties[toward][holder] = guess;
    }
  main.remark = remark_on(known, ends);
  return known;
}

}  // namespace entente::starter
