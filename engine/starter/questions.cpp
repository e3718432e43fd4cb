#include "starter/questions.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "starter/formulas.h"

namespace entente::starter {
namespace {

/// What can be asked: beginnings of the words it is told by, and what it comes to.
struct Known {
  std::string_view id;
  std::array<std::string_view, 8> words;
  int direction;       ///< see `direction_of`
  std::size_t actors;  ///< it needs, at least
  std::string_view is, over, label;
};

/// In formulas ONE and OTHER are the two asked about, LOWER how the one of them stands who stands worse.
constexpr auto all_known = std::to_array<Known>({
    {"war",
     {"war", "attack", "invad", "invasion", "fight", "conflict", "clash", "violen"},
     -1,
     2,
     "LOWER < war_below",
     "ever",
     "War between ONE and OTHER"},
    {"peace",
     {"peace", "ceasefire", "settle", "reconcil", "normal", "agree", "deal", "truce"},
     1,
     2,
     "LOWER > peace_above",
     "end",
     "Peace between ONE and OTHER at the end"},
    {"tension",
     {"tension", "escalat", "crisis", "crises", "stab", "risk", "calm", "rival"},
     -1,
     2,
     "mean(i in actor, j in actor : at_odds(i, j))",
     "mean",
     "How much all are at odds, on average"},
    {"standing",
     {"standing", "isolat", "alone", "friend", "support", "reputation", "side", "respect"},
     1,
     2,
     "mean(k in actor where k != ONE_CODE : closeness(k, ONE_CODE))",
     "end",
     "How close others are to ONE at the end"},
    {"blocs",
     {"bloc", "camp", "polar", "split", "divid", "alliance", "balance", "align"},
     0,
     3,
     "balance(MAIN)",
     "end",
     "How far all have come to stand in blocs at the end"},
});

const Known* find(std::string_view id) {
  const auto found =
      std::find_if(all_known.begin(), all_known.end(), [&](const Known& k) { return k.id == id; });
  return found == all_known.end() ? nullptr : &*found;
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Whether a word of the text begins so: `war`, and `wars`, but neither `toward` nor `warm`.
bool tells(const std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    const bool short_word = word.size() <= 4;  // others may go on: `attacked`
    const bool ends = end == text.size() || !is_letter(text[end]) || text.compare(end, 1, "s") == 0;
    if (begins && (!short_word || ends)) return true;
  }
  return false;
}

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

std::string formula(const Known& known, const WorldDraft& world) {
  std::string text = put(std::string(known.is), "LOWER", lower_of_two(world));
  text = put(std::move(text), "ONE_CODE", world.code_of_one());
  return put(std::move(text), "MAIN", world.main().name);
}

std::string label(const Known& known, const WorldDraft& world) {
  const std::string text = put(std::string(known.label), "OTHER", world.actors[world.other].name);
  return put(text, "ONE", world.actors[world.one].name);
}

void check_text(const std::string& text) {
  const bool control =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!is_utf8(text) || control) throw RequestError("'" + text + "' holds characters that cannot be written");
}

void ask(const Known& known, const std::string& words, const WorldDraft& world,
         std::vector<Question>& questions) {
  if (world.actors.size() < known.actors)
    throw RequestError(fmt::format("'{}' needs at least {} actors", known.id, known.actors));
  const auto same = [&](const Question& question) { return question.id == known.id; };
  if (std::none_of(questions.begin(), questions.end(), same))
    questions.push_back({std::string(known.id), words});
}

}  // namespace

std::vector<std::string> known_questions() {
  std::vector<std::string> names;
  for (const Known& known : all_known) names.emplace_back(known.id);
  return names;
}

std::vector<Question> chosen_questions(const std::vector<std::string>& asked, const WorldDraft& world) {
  std::vector<Question> questions;
  for (const std::string& text : asked.empty() ? std::vector<std::string>{"war", "tension"} : asked) {
    check_text(text);
    const std::string small = in_small_letters(text);
    std::vector<const Known*> told;
    if (const Known* known = find(small))
      ask(*known, "", world, questions);
    else
      for (const Known& one : all_known)
        if (std::any_of(one.words.begin(), one.words.end(),
                        [&](std::string_view word) { return tells(small, word); }))
          told.push_back(&one);
    for (const Known* one : told) ask(*one, told.size() == 1 ? text : "", world, questions);
    if (told.empty() && !find(small))
      throw RequestError(fmt::format("what is asked for is not known: '{}'{}; words that are: {}", text,
                                     did_you_mean(small, known_questions()),
                                     fmt::join(known_questions(), ", ")));
  }
  return questions;
}

void add_outcomes(const std::vector<Question>& questions, const WorldDraft& world, Json& scenario) {
  for (const auto& [id, words] : questions) {
    const Known& known = *find(id);
    if (id == "war")
      scenario["parameters"]["war_below"] = {{"value", -0.75},
                                             {"source", to_be_judged},
                                             {"note", "where war begins, from -1, enemies, to 1, friends"}};
    if (id == "peace")
      scenario["parameters"]["peace_above"] = {{"value", -0.3},
                                               {"source", to_be_judged},
                                               {"note", "where peace begins, from -1, enemies, to 1, friends"}};
    scenario["outcomes"][id] = {{"is", formula(known, world)},
                                {"over", known.over},
                                {"label", words.empty() ? label(known, world) : words}};
  }
}

int direction_of(const std::string& question) { return find(question)->direction; }

}  // namespace entente::starter
