#include "cli/explore_belonging.h"

#include <fmt/format.h>

#include <algorithm>

#include "explore/box_words.h"
#include "explore/question.h"

namespace entente::cli {
namespace {

using Questions = std::vector<std::string>;

/// An option, and the questions that it is for.
struct Belonging {
  std::string_view option;
  Questions questions;
};

/// Where one option alone says a part of a request, it is for the questions that use that part.
std::vector<Belonging> belongings() {
  const auto of = [](std::string_view part) { return explore::questions_that_use(part); };
  return {{"vary", {"matters", "screen", "when", "robust", "worth", "possible"}},
          {"outcome", {"sweep", "tip", "matters", "screen", "robust", "worth"}},
          {"at", of("at")},
          {"level", {"tip"}},
          {"both-ways", of("both_ways")},
          {"with", {"reach"}},
          {"cost", of("costs")},
          {"lever", {"reach", "lever"}},
          {"among", {"sweep", "tip", "robust", "worth"}},
          {"lower", of("lower")},
          {"most", of("most")},
          {"design", of("design")},
          {"points", of("points")},
          {"inputs", {"matters", "when"}},
          {"group", of("groups")},
          {"until-sure", of("until_sure")},
          {"runs", of("runs")}};
}

/// `--reach` asks another question with `--lever`.
std::string option_of(std::string_view question) {
  return question == "lever" ? "--reach with --lever" : fmt::format("--{}", question);
}

std::string options_of(const Questions& questions) {
  std::vector<std::string> options;
  for (const std::string& question : questions)
    if (question != "lever") options.push_back(option_of(question));
  return explore::listed(options, "and");
}

}  // namespace

void refuse_of_other_questions(const Arguments& arguments, const std::string& question) {
  for (const auto& [option, questions] : belongings())
    if (arguments.has(std::string(option)) && std::ranges::find(questions, question) == questions.end())
      arguments.wrong(
          fmt::format("--{} is for {}, not for {}", option, options_of(questions), option_of(question)));
}

}  // namespace entente::cli
