#include "explore/ask_given.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "text/number_format.h"

namespace entente::explore {
namespace {

struct GivenKind {
  std::string_view name;
  std::optional<Answer> (*ask)(const GivenColumns& given, const Request& request, const StopFlag* stop);
  std::span<const std::string_view> uses;  ///< as of QuestionKind
};

constexpr std::array<std::string_view, 2> given_matters_uses{"varied", "outcomes"};
constexpr std::array<std::string_view, 3> given_when_uses{"varied", "outcomes", "most"};
constexpr auto given_kinds = std::to_array<GivenKind>(
    {{"matters", matters_of_given, given_matters_uses}, {"when", when_of_given, given_when_uses}});

const GivenKind& given_kind(const GivenTable& given, const std::string& question) {
  kind_named(question);
  for (const GivenKind& kind : given_kinds)
    if (kind.name == question) return kind;
  throw RequestError(
      fmt::format("'{}' takes runs, and {} holds points that are given: ask it of a scenario "
                  "(of given points: matters, when)",
                  question, given.name));
}

}  // namespace

bool asks_given(const std::string& question) {
  return std::any_of(given_kinds.begin(), given_kinds.end(),
                     [&](const GivenKind& kind) { return kind.name == question; });
}

void require_rows(const GivenColumns& given, std::size_t least) {
  if (given.rows < least)
    throw DataError(fmt::format("{} has {}, which is too few: it takes {}", given.table,
                                text::counted(given.rows, "row"), least));
  if (const std::size_t differ = rows_that_differ(given, least); differ < least)
    throw DataError(
        fmt::format("{} has {} of which only {} differ, the others repeat them: that is too few, it takes {}",
                    given.table, text::counted(given.rows, "row"), differ, least));
}

std::string inputs_text(const GivenPoints& inputs) {
  std::string text;
  for (const Factor& factor : inputs.factors)
    if (!factor.categories.empty())
      text += fmt::format(" The points lie in {} worlds; which one it is, is an input of its own, '{}'.",
                          factor.categories.size(), factor.name);
  if (!inputs.left_out.empty()) text += fmt::format(" Left out: {}.", fmt::join(inputs.left_out, ", "));
  if (!inputs.taken.empty())
    text += fmt::format(" Taken for inputs, as --inputs says none: {}.", fmt::join(inputs.taken, ", "));
  return text;
}

std::optional<Answer> ask(const GivenTable& given, const Request& request, const StopFlag* stop) {
  const GivenKind& kind = given_kind(given, request.question);
  refuse_unused(kind.uses, request);
  refuse_doubles(request);
  return kind.ask(columns_of(given), request, stop);
}

}  // namespace entente::explore
