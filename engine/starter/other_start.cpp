#include "starter/other_start.h"

#include <fmt/format.h>

#include <algorithm>

#include "starter/first_ties.h"

namespace entente::starter {
namespace {

constexpr double by = 0.25;  // of the way from what is neutral to the end of the scale

bool are_friends(const WorldDraft& world) {
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  return std::max(start_regard(world.main(), one, other), start_regard(world.main(), other, one)) > 1 - by;
}

/// A value, or the expression of one that sheets give between bounds, otherwise.
Json moved(const WorldDraft& world, const std::string& from, const std::string& toward) {
  const RelationDraft& main = world.main();
  const double size = by * main.unit() * (main.hostile == are_friends(world) ? 1 : -1);
  const Json& in_file = main.file_ties;
  if (in_file.contains(from) && in_file[from].contains(toward) && in_file[from][toward].is_string())
    return fmt::format("max({}, min({}, {} + {}))", written(main.low).dump(), written(main.high).dump(),
                       in_file[from][toward].get<std::string>(), written(size).dump());
  return written(std::clamp(tie_value(main, from, toward) + size, main.low, main.high));
}

Json patch(const WorldDraft& world) {
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  const bool other_holds =
      world.main().symmetric && world.main().ties.contains(other) && world.main().ties[other].contains(one);
  Json ties;
  if (!other_holds) ties[one][other] = moved(world, one, other);
  if (other_holds || !world.main().symmetric) ties[other][one] = moved(world, other, one);
  return {{"relations", {{world.main().name, {{"ties", ties}}}}}};
}

}  // namespace

void add_other_start(const std::vector<Question>& questions, const WorldDraft& world, Json& scenario) {
  const bool friends = are_friends(world);
  const std::string id = friends ? "worse-start" : "better-start";
  const auto direction = [&](int way) { return (way > 0) == friends ? "decreases" : "increases"; };
  scenario["what_if"][id] = {{"describe", fmt::format("{} and {} begin {}", world.actors[world.one].name,
                                                      world.actors[world.other].name,
                                                      friends ? "farther apart" : "closer to each other")},
                             {"source", to_be_judged},
                             {"patch", patch(world)}};
  scenario["expect"][id + "-lasts"] = {
      {"metric", "between"}, {"over", "mean"}, {"what_if", id}, {direction(1), true}};
  for (const Question& question : questions)
    if (const int way = direction_of(question.id); way != 0 && question.about.are({world.one, world.other}))
      scenario["expect"][id + "-" + question.id] = {
          {"outcome", question.id}, {"what_if", id}, {direction(way), true}};
}

}  // namespace entente::starter
