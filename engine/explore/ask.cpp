#include <algorithm>
#include <array>

#include "explore/option.h"
#include "explore/question.h"

namespace entente::explore {
namespace {

template <std::size_t Count>
using Names = std::array<std::string_view, Count>;

constexpr Names<5> sweep_uses{"design", "points", "options", "outcomes", "runs"};
constexpr Names<6> tip_uses{"outcomes", "condition", "at", "runs", "both_ways", "options"};
constexpr Names<4> matters_uses{"points", "outcomes", "groups", "until_sure"};
constexpr Names<2> screen_uses{"points", "outcomes"};
constexpr Names<4> when_uses{"outcomes", "points", "runs", "most"};
constexpr Names<5> reach_uses{"condition", "options", "costs", "most", "runs"};
constexpr Names<2> lever_uses{"condition", "runs"};
constexpr Names<6> robust_uses{"outcomes", "options", "points", "runs", "at", "lower"};
constexpr Names<5> worth_uses{"outcomes", "options", "points", "runs", "lower"};
constexpr Names<2> possible_uses{"outcomes", "runs"};

constexpr auto table = std::to_array<QuestionKind>({
    {{"sweep", "what becomes of every outcome along parameters and what-ifs"}, ask_sweep, sweep_uses, true},
    {{"tip", "where an outcome tips along a parameter, run by run"}, ask_tip, tip_uses},
    {{"matters", "which parameters an outcome hangs on, and how much of it is luck"},
     ask_matters,
     matters_uses,
     true},
    {{"screen", "which parameters matter at all, from few runs"}, ask_screen, screen_uses, true},
    {{"when", "in which futures an outcome happens"}, ask_when, when_uses, true},
    {{"reach", "the smallest or cheapest set of what-ifs that reaches a target"}, ask_reach, reach_uses},
    {{"lever", "the least change of parameters that reaches a target"}, ask_lever, lever_uses},
    {{"robust", "how options do where nobody knows which future it will be"}, ask_robust, robust_uses, true},
    {{"worth", "what it would be worth to know a parameter before choosing"}, ask_worth, worth_uses, true},
    {{"possible", "which pairs of outcomes can occur at all, and how likely"}, ask_possible, possible_uses},
});

/// Parts of a request that not every question uses, where they are given.
std::vector<std::string_view> parts_given(const Request& r) {
  std::vector<std::string_view> given;
  const auto add = [&](bool there, std::string_view part) {
    if (there) given.push_back(part);
  };
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

/// A name that stands twice is a slip.
void refuse_repeated(const std::vector<std::string>& names) {
  for (auto name = names.begin(); name != names.end(); ++name)
    if (std::find(names.begin(), name, *name) != name)
      throw RequestError("'" + *name + "' is named twice; name it once");
}

}  // namespace

const QuestionKind& kind_named(const std::string& name) {
  std::vector<std::string> names;
  for (const QuestionKind& kind : table) {
    if (kind.question.name == name) return kind;
    names.emplace_back(kind.question.name);
  }
  throw UnknownNameError("'" + name + "' is not a question" + did_you_mean_or(name, names));
}

void refuse_unused(std::span<const std::string_view> uses, const Request& request) {
  for (const std::string_view part : parts_given(request))
    if (std::find(uses.begin(), uses.end(), part) == uses.end())
      throw RequestError("'" + request.question + "' does not use '" + std::string(part) + "'");
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
    if (found == ids.end()) throw UnknownNameError("'" + id + "' is not an outcome" + did_you_mean_or(id, ids));
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

std::optional<Answer> ask(Explorer& explorer, const Request& request) {
  const QuestionKind& kind = kind_named(request.question);
  refuse_unused(kind.uses, request);
  refuse_repeated(request.options);
  refuse_repeated(request.outcomes);
  if (explorer.makes_a_part()) refuse_in_parts(request);
  std::optional<Answer> answer = kind.ask(explorer, request);
  if (answer)
    for (std::string& told : names_told(scenario_of(explorer), request.options))
      answer->remarks.push_back(std::move(told));
  return answer;
}

}  // namespace entente::explore
