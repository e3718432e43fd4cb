#include "starter/parties.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "starter/first_ties.h"

namespace entente::starter {
namespace {

/// Bytes beyond ASCII are parts of letters.
bool in_word(char c) {
  return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/// Where a text has it as a whole word, or one that goes on with `'s` or `n`: `Iran's`, `Russian`.
std::size_t place_of(const std::string& text, const std::string& word, bool may_go_on) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (may_go_on && end < text.size() && (text[end] == 'n' || text[end] == 's')) ++end;
    const bool begins = at == 0 || !in_word(text[at - 1]), ends = end >= text.size() || !in_word(text[end]);
    if (begins && ends) return at;
  }
  return std::string::npos;
}

std::size_t place_of(const std::string& text, const ActorDraft& actor) {
  const std::size_t by_name = place_of(in_small_letters(text), in_small_letters(actor.name), true);
  return std::min(by_name, place_of(text, actor.code, false));
}

double mutual(const WorldDraft& world, const Parties& pair) {
  const std::string &one = world.actors[pair.one].code, &other = world.actors[pair.other].code;
  return start_regard(world.main(), one, other) + start_regard(world.main(), other, one);
}

/// Of all pairs, or of those with one actor.
Parties worst(const WorldDraft& world, std::optional<std::size_t> with = std::nullopt) {
  std::optional<Parties> best;
  for (std::size_t a = 0; a < world.actors.size(); ++a)
    for (std::size_t b = a + 1; b < world.actors.size(); ++b) {
      if (with && a != *with && b != *with) continue;
      if (!best || mutual(world, {a, b}) < mutual(world, *best)) best = {a, b};
    }
  if (with && best->one != *with) std::swap(best->one, best->other);
  return *best;
}

std::size_t actor_called(const std::string& name, const WorldDraft& world, ActorNames& names) {
  const std::string small = in_small_letters(name), code = names.known_code(name);
  std::vector<std::string> known;
  for (std::size_t k = 0; k < world.actors.size(); ++k) {
    const ActorDraft& actor = world.actors[k];
    if (small == in_small_letters(actor.name) || small == in_small_letters(actor.code) || code == actor.code)
      return k;
    known.push_back(actor.name);
  }
  throw RequestError(fmt::format("'{}' is not an actor of the sheets{}", name, did_you_mean_or(name, known)));
}

/// Those whom the request names.
Parties asked_parties(const NewScenario& request, const WorldDraft& world) {
  if (request.actors.size() > 2)
    throw RequestError(
        fmt::format("actors are those of the sheets; beside them at most the two are named that "
                    "it is about, not {}",
                    request.actors.size()));
  ActorNames names(request.library / "countries.csv", {});
  const std::size_t one = actor_called(request.actors.front(), world, names);
  if (request.actors.size() == 1) return worst(world, one);
  const std::size_t other = actor_called(request.actors.back(), world, names);
  if (one == other) throw RequestError("'" + request.actors.back() + "' is named twice");
  return {one, other};
}

std::optional<Parties> parties_of_questions(const NewScenario& request, const WorldDraft& world) {
  for (const std::string& text : request.questions) {
    const std::vector<std::size_t> named = actors_named_in(text, world);
    if (named.size() > 1) return Parties{named[0], named[1]};
    if (named.size() == 1) return worst(world, named[0]);
  }
  return std::nullopt;
}

std::string reason(const std::string& why, const WorldDraft& world) {
  const RelationDraft& main = world.main();
  const std::string &one = world.code_of_one(), &other = world.code_of_other();
  const double there = tie_value(main, one, other), back = tie_value(main, other, one);
  const std::string values = there == back
                                 ? written(there).dump()
                                 : fmt::format("{} and {}", written(there).dump(), written(back).dump());
  return fmt::format("It is about {} and {}, {}: {} by {}. Others: --actors \"A,B\"",
                     world.actors[world.one].name, world.actors[world.other].name, why, values, main.name);
}

}  // namespace

std::vector<std::size_t> actors_named_in(const std::string& text, const WorldDraft& world) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t k = 0; k < world.actors.size(); ++k)
    if (const std::size_t at = place_of(text, world.actors[k]); at != std::string::npos)
      places.emplace_back(at, k);
  std::sort(places.begin(), places.end());
  std::vector<std::size_t> actors;
  for (const auto& [at, actor] : places) actors.push_back(actor);
  return actors;
}

std::optional<Parties> parties_named_in(const std::string& text, const WorldDraft& world) {
  const std::vector<std::size_t> named = actors_named_in(text, world);
  if (named.empty()) return std::nullopt;
  if (named.size() > 1) return Parties{named[0], named[1]};
  return Parties{named[0], named[0] == world.one ? world.other : world.one};
}

void choose_parties(const NewScenario& request, WorldDraft& world) {
  const auto of_questions = parties_of_questions(request, world);
  const bool asked = !request.actors.empty();
  const Parties chosen = asked ? asked_parties(request, world) : of_questions ? *of_questions : worst(world);
  world.one = chosen.one, world.other = chosen.other;
  world.said.push_back(reason(asked          ? "as --actors says"
                              : of_questions ? "as --ask says"
                                             : "who stand worst toward each other",
                              world));
}

}  // namespace entente::starter
