#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "explore/box_words.h"
#include "explore/comparison.h"
#include "explore/option.h"
#include "explore/question.h"

namespace entente::explore {
namespace {

template <std::size_t Count>
using Names = std::array<std::string_view, Count>;

constexpr Names<6> sweep_uses{"varied", "design", "points", "options", "outcomes", "runs"};
constexpr Names<7> tip_uses{"varied", "outcomes", "condition", "at", "runs", "both_ways", "options"};
constexpr Names<5> matters_uses{"varied", "points", "outcomes", "groups", "until_sure"};
constexpr Names<3> screen_uses{"varied", "points", "outcomes"};
constexpr Names<5> when_uses{"varied", "outcomes", "points", "runs", "most"};
constexpr Names<5> reach_uses{"condition", "options", "costs", "most", "runs"};
constexpr Names<3> lever_uses{"varied", "condition", "runs"};
constexpr Names<7> robust_uses{"varied", "outcomes", "options", "points", "runs", "at", "lower"};
constexpr Names<6> worth_uses{"varied", "outcomes", "options", "points", "runs", "lower"};
constexpr Names<3> possible_uses{"varied", "outcomes", "runs"};

/// Questions of options, which are all what-ifs where none is named.
constexpr Names<3> choosing{"reach", "robust", "worth"};

constexpr auto table = std::to_array<QuestionKind>({
    {{"sweep", "what becomes of every outcome along parameters and what-ifs"}, ask_sweep, sweep_uses, true},
    {{"tip", "where an outcome tips along a parameter, run by run"}, ask_tip, tip_uses},
    {{"matters", "which parameters an outcome hangs on, and how much of it is luck"},
     ask_matters,
     matters_uses,
     true,
     true},
    {{"screen", "which parameters matter at all, from few runs"}, ask_screen, screen_uses, true},
    {{"when", "in which futures an outcome happens"}, ask_when, when_uses, true},
    {{"reach", "the smallest or cheapest set of what-ifs that reaches a target"}, ask_reach, reach_uses},
    {{"lever", "the least change of parameters that reaches a target"}, ask_lever, lever_uses},
    {{"robust", "how options do where nobody knows which future it will be"}, ask_robust, robust_uses, true},
    {{"worth", "what it would be worth to know a parameter before choosing"}, ask_worth, worth_uses, true},
    {{"possible", "which pairs of outcomes can occur at all, and how likely"},
     ask_possible,
     possible_uses,
     false,
     true},
});

/// Parts of a request that not every question uses, where they are given.
std::vector<std::string_view> parts_given(const Request& r) {
  std::vector<std::string_view> given;
  const auto add = [&](bool there, std::string_view part) {
    if (there) given.push_back(part);
  };
  add(!r.varied.empty(), "varied");
  add(!r.outcomes.empty(), "outcomes");
  add(!r.options.empty(), "options");
  add(!r.design.empty(), "design");
  add(r.points > 0, "points");
  add(r.runs > 0, "runs");
  add(r.at.has_value(), "at");
  add(!r.condition.empty(), "condition");
  add(r.most > 0, "most");
  add(r.until_sure > 0, "until_sure");
  add(r.both_ways, "both_ways");
  add(!r.groups.empty(), "groups");
  add(!r.costs.empty(), "costs");
  add(r.lower, "lower");
  return given;
}

bool uses_part(std::span<const std::string_view> uses, std::string_view part) {
  return std::ranges::find(uses, part) != uses.end();
}

/// `; tip and robust do`: of other questions.
std::string whose(const std::string& question, std::string_view part) {
  std::vector<std::string> others = questions_that_use(part);
  std::erase(others, question);
  if (others.empty()) return "";
  return "; " + listed(others, "and") + (others.size() == 1 ? " does" : " do");
}

void refuse_doubles_among(std::vector<std::string> names, std::string_view where) {
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice != names.end()) throw RequestError("'" + *twice + "' is given twice" + std::string(where));
}

/// A condition says which outcome is asked about.
void refuse_other_outcomes(const Request& request) {
  const auto asked = comparison_in(request.condition);
  for (const std::string& outcome : request.outcomes)
    if (asked && outcome != asked->name)
      throw RequestError(
          fmt::format("'{}' is a condition on '{}', so that nothing is asked of '{}'; leave out one of them",
                      request.condition, asked->name, outcome));
}

}  // namespace

const QuestionKind& kind_named(const std::string& name) {
  std::vector<std::string> names;
  for (const QuestionKind& kind : table) {
    if (kind.question.name == name) return kind;
    names.emplace_back(kind.question.name);
  }
  throw UnknownNameError(is_not_a("question", name, names));
}

std::vector<std::string> questions_that_use(std::string_view part) {
  std::vector<std::string> names;
  for (const QuestionKind& kind : table)
    if (uses_part(kind.uses, part)) names.emplace_back(kind.question.name);
  return names;
}

void refuse_unused(std::span<const std::string_view> uses, const Request& request) {
  for (const std::string_view part : parts_given(request))
    if (!uses_part(uses, part))
      throw RequestError("'" + request.question + "' does not use '" + std::string(part) + "'" +
                         whose(request.question, part));
}

void refuse_doubles(const Request& request) {
  refuse_doubles_among(request.outcomes, "");
  refuse_doubles_among(request.options, "");
  std::vector<std::string> costly;
  for (const auto& [option, cost] : request.costs) costly.push_back(option);
  refuse_doubles_among(costly, " with a cost");
}

std::span<const Question> questions() {
  static const auto all = [] {
    std::vector<Question> list;
    for (const QuestionKind& kind : table) list.push_back(kind.question);
    return list;
  }();
  return all;
}

std::vector<std::size_t> outcomes_asked(const Explorer& explorer, const Request& request) {
  std::vector<std::string> ids;
  for (const auto& info : explorer.outcome_infos()) ids.push_back(info.id);
  std::vector<std::size_t> numbers;
  for (const std::string& id : request.outcomes) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) throw UnknownNameError(is_not_a("outcome", id, ids));
    numbers.push_back(static_cast<std::size_t>(found - ids.begin()));
  }
  for (std::size_t o = 0; request.outcomes.empty() && o < ids.size(); ++o) numbers.push_back(o);
  return numbers;
}

void require_points(const Request& request, std::size_t points, std::size_t least) {
  if (points < least)
    throw RequestError("'" + request.question + "' takes at least " + std::to_string(least) +
                       " points to say anything, not " + std::to_string(points));
}

void require_runs(const Request& request, std::size_t runs) {
  if (runs < 2)
    throw RequestError("'" + request.question + "' takes at least 2 runs (--runs) to have an interval, not " +
                       std::to_string(runs));
}

std::vector<std::size_t> worlds_asked(Explorer& explorer, const Request& request) {
  std::vector<std::size_t> worlds;
  for (const std::string& option : request.options)
    worlds.push_back(world_of(explorer, changes_of(scenario_of(explorer), option)));
  return worlds;
}

void refuse_in_parts(const Request& request) {
  if (kind_named(request.question).at_once && request.until_sure == 0) return;
  throw RequestError(
      "'" + request.question + "'" + (request.until_sure > 0 ? " with 'until_sure'" : "") +
      " asks for runs by what it has found, so that they cannot be shared out in parts (--shard) "
      "beforehand; the ranks of an MPI job can share them, and --resume goes on after an interrupt");
}

namespace {

AnswerOutcome told_outcome(const Catalogue::OutcomeInfo& info) {
  return {info.id, info.over == TimeAggregate::first ? "date" : info.boolean ? "chance" : "number"};
}

/// Whether an outcome is asked about by name, as `ID`, `ID:10` or `ID > 0.5`.
bool is_asked(const Request& request, const std::string& id) {
  return std::ranges::any_of(request.outcomes, [&](const std::string& text) {
    return text.starts_with(id) && (text.size() == id.size() ||
                                    std::string_view(" :<>=").find(text[id.size()]) != std::string_view::npos);
  });
}

/// What the question says of any answer.
void add_asked(const Explorer& explorer, const Request& request, Answer& answer) {
  for (std::string& told : names_told(scenario_of(explorer), request.options))
    answer.remarks.push_back(std::move(told));
  const auto asked = comparison_in(request.condition);
  for (const auto& info : explorer.outcome_infos()) {
    answer.outcomes.push_back(told_outcome(info));
    const bool is_date = info.over == TimeAggregate::first;
    if (is_date && is_asked(request, info.id))
      answer.remarks.push_back(fmt::format("Of '{}' it counts whether it comes at all, not when.", info.id));
    if (asked && info.id == asked->name && is_date)  // it may be read as one of years
      answer.remarks.push_back(
          fmt::format("Of '{}' it counts whether it comes at all, not when: the number in '{}' is a chance.",
                      info.id, request.condition));
  }
  if (asked) answer.target = {asked->name, asked->above, asked->value};
}

Request with_all_options(const Explorer& explorer, Request request) {
  if (request.options.empty() && std::ranges::count(choosing, request.question) > 0)
    for (const WhatIf& what_if : scenario_of(explorer).what_ifs) request.options.push_back(what_if.id);
  return request;
}

}  // namespace

std::optional<Answer> ask(Explorer& explorer, const Request& asked) {
  const QuestionKind& kind = kind_named(asked.question);
  refuse_unused(kind.uses, asked);
  refuse_doubles(asked);
  refuse_other_outcomes(asked);
  if (explorer.makes_a_part()) refuse_in_parts(asked);
  const Request request = with_all_options(explorer, asked);
  std::optional<Answer> answer = kind.ask(explorer, request);
  if (answer) add_asked(explorer, request, *answer);
  return answer;
}

}  // namespace entente::explore
