#include "cli/ask_new.h"

#include <fmt/format.h>

#include <functional>
#include <istream>
#include <ostream>

#include "cli/exit_codes.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// One question, and what an answer to it changes.
struct Question {
  std::string text, usual;
  std::function<void(NewScenario&, const std::string&)> take;
};

[[noreturn]] void refuse(const std::string& message) { throw RequestError(message); }

Date date_of(const std::string& answer) {
  const auto date = parse_date(answer);
  if (!date) refuse("a date is written like 2026-01-31, not '" + answer + "'");
  return *date;
}

std::string names_of(const std::vector<StarterEntry>& entries) {
  std::string names;
  for (const StarterEntry& entry : entries) names += (names.empty() ? "" : ", ") + entry.name;
  return names;
}

std::vector<Question> questions(const std::filesystem::path& library) {
  return {
      {"Who takes part? The two that it is about first.", "Norland, Surland, Westmark, Eastmark",
       [](NewScenario& r, const std::string& answer) { r.actors = listed(answer); }},
      {"How do they stand toward each other? Relations, e.g. trust, trade, alliance, hostility.",
       "trust, trade", [](NewScenario& r, const std::string& answer) { r.relations = listed(answer); }},
      {"When does it begin?", "2026-01-01",
       [](NewScenario& r, const std::string& answer) { r.start = date_of(answer); }},
      {"When does it end?", "two years later",
       [](NewScenario& r, const std::string& answer) { r.end = date_of(answer); }},
      {"What may happen? Some of: " + names_of(scenario_moves(library)) + ".", "three of them",
       [](NewScenario& r, const std::string& answer) { r.moves = listed(answer); }},
      {"What do you want to know? Ask: war, peace, tension, standing, blocs, or in your own words.",
       "war and tension", [](NewScenario& r, const std::string& answer) { r.questions = {answer}; }},
      {"What is it called?", "after its first two actors",
       [](NewScenario& r, const std::string& answer) { r.title = answer; }},
  };
}

std::string answer_to(const Question& question, std::istream& in, std::ostream& out) {
  out << question.text << "\n  [" << question.usual << "] " << std::flush;
  std::string line;
  if (!std::getline(in, line)) {
    out << "\n";
    throw Failure(exit_code::usage, "the answers ended before the questions; nothing is written");
  }
  return trimmed(line);
}

/// With the answer in it. Whatever cannot be is told by making the scenario that follows from it.
NewScenario asked(const Question& question, const NewScenario& request, std::istream& in, std::ostream& out) {
  for (;;) {
    const std::string answer = answer_to(question, in, out);
    if (answer.empty()) return request;
    NewScenario changed = request;
    try {
      question.take(changed, answer);
      new_scenario(changed);
      return changed;
    } catch (const RequestError& error) {
      out << "  " << printable(error.what()) << "\n";
    }
  }
}

}  // namespace

std::vector<std::string> listed(const std::string& words) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find_first_of(",;", at), words.size());
    all.push_back(trimmed(std::string_view(words).substr(at, end - at)));
    at = end + 1;
  }
  return all;
}

NewScenario ask_for_scenario(NewScenario request, std::istream& in, std::ostream& out) {
  for (const Question& question : questions(request.library)) request = asked(question, request, in, out);
  return request;
}

}  // namespace entente::cli
