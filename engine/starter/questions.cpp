#include "starter/questions.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "starter/known_questions.h"

namespace entente::starter {
namespace {

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

void check_text(const std::string& text) {
  const bool control =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!is_utf8(text) || control) throw RequestError("'" + text + "' holds characters that cannot be written");
}

/// One's own words, with the two in brackets where the outcome is about two whom they do not name.
std::string label_of(const KnownQuestion& known, const std::string& words, const Parties& about,
                     const WorldDraft& world) {
  if (words.empty() || known.label.find("OTHER") == std::string_view::npos) return words;
  if (actors_named_in(words, world).size() > 1) return words;
  return fmt::format("{} ({} and {})", words, world.actors[about.one].name, world.actors[about.other].name);
}

void ask(const KnownQuestion& known, const std::string& words, const Parties& about, const WorldDraft& world,
         std::vector<Question>& questions) {
  if (world.actors.size() < known.actors)
    throw RequestError(fmt::format("'{}' needs at least {} actors", known.id, known.actors));
  const auto same = [&](const Question& question) { return question.id == known.id; };
  if (std::none_of(questions.begin(), questions.end(), same))
    questions.push_back({std::string(known.id), label_of(known, words, about, world), about});
}

}  // namespace

const KnownQuestion* find_question(std::string_view id) {
  const auto found =
      std::find_if(all_known.begin(), all_known.end(), [&](const auto& k) { return k.id == id; });
  return found == all_known.end() ? nullptr : &*found;
}

std::vector<std::string> known_questions() {
  std::vector<std::string> names;
  for (const KnownQuestion& known : all_known) names.emplace_back(known.id);
  return names;
}

std::vector<Question> chosen_questions(const std::vector<std::string>& asked, const WorldDraft& world) {
  std::vector<Question> questions;
  for (const std::string& text : asked.empty() ? std::vector<std::string>{"war", "tension"} : asked) {
    check_text(text);
    const std::string small = in_small_letters(text);
    const Parties about = parties_named_in(text, world).value_or(Parties{world.one, world.other});
    std::vector<const KnownQuestion*> told;
    if (const KnownQuestion* known = find_question(small))
      ask(*known, "", about, world, questions);
    else
      for (const KnownQuestion& one : all_known)
        if (std::any_of(one.words.begin(), one.words.end(),
                        [&](std::string_view word) { return tells(small, word); }))
          told.push_back(&one);
    for (const KnownQuestion* one : told) ask(*one, told.size() == 1 ? text : "", about, world, questions);
    if (told.empty() && !find_question(small))
      throw RequestError(fmt::format("what is asked for is not known: '{}'{}; words that are: {}", text,
                                     did_you_mean(small, known_questions()),
                                     fmt::join(known_questions(), ", ")));
  }
  return questions;
}

}  // namespace entente::starter
