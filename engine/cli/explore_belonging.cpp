#include "cli/explore_belonging.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "explore/box_words.h"

namespace entente::cli {
namespace {

/// An option, and the questions that it is for.
struct Belonging {
  std::string_view option;
  std::span<const std::string_view> questions;
};

template <std::size_t Count>
using Questions = std::array<std::string_view, Count>;

constexpr Questions<1> of_tip{"tip"}, of_reach{"reach"}, of_sweep{"sweep"}, of_matters{"matters"};
constexpr Questions<2> of_at{"tip", "robust"}, of_lower{"robust", "worth"}, of_most{"when", "reach"},
    of_inputs{"matters", "when"}, of_lever{"reach", "lever"};
constexpr Questions<4> of_among{"sweep", "tip", "robust", "worth"};
constexpr Questions<6> of_points{"sweep", "matters", "screen", "when", "robust", "worth"},
    of_outcome{"sweep", "tip", "matters", "screen", "robust", "worth"},
    of_vary{"matters", "screen", "when", "robust", "worth", "possible"};
constexpr Questions<8> of_runs{"sweep", "tip", "when", "reach", "lever", "robust", "worth", "possible"};

constexpr auto belongings = std::to_array<Belonging>({{"vary", of_vary},
                                                      {"outcome", of_outcome},
                                                      {"at", of_at},
                                                      {"level", of_tip},
                                                      {"both-ways", of_tip},
                                                      {"with", of_reach},
                                                      {"cost", of_reach},
                                                      {"lever", of_lever},
                                                      {"among", of_among},
                                                      {"lower", of_lower},
                                                      {"most", of_most},
                                                      {"design", of_sweep},
                                                      {"points", of_points},
                                                      {"inputs", of_inputs},
                                                      {"group", of_matters},
                                                      {"until-sure", of_matters},
                                                      {"runs", of_runs}});

/// `--reach` asks another question with `--lever`.
std::string option_of(std::string_view question) {
  return question == "lever" ? "--reach with --lever" : fmt::format("--{}", question);
}

std::string options_of(std::span<const std::string_view> questions) {
  std::vector<std::string> options;
  for (const std::string_view question : questions)
    if (question != "lever") options.push_back(option_of(question));
  return explore::listed(options, "and");
}

}  // namespace

void refuse_of_other_questions(const Arguments& arguments, const std::string& question) {
  for (const auto& [option, questions] : belongings)
    if (arguments.has(std::string(option)) && std::ranges::find(questions, question) == questions.end())
      arguments.wrong(
          fmt::format("--{} is for {}, not for {}", option, options_of(questions), option_of(question)));
}

}  // namespace entente::cli
