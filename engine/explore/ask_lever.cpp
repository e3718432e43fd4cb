/// The least change of numbers that would bring an outcome to a target.
#include <fmt/format.h>

#include <algorithm>

#include "explore/condition.h"
#include "explore/effort.h"
#include "explore/levers.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t lever_runs = 400;

/// As LeverOptions has it: one lever step by step both ways and then by halving, several by a search.
Explorer::Plan plan_of_levers(const LeverOptions& o, std::size_t levers, std::size_t runs) {
  constexpr std::size_t halvings = 10, more_of_each = 20, confirmations = 3;
  const std::size_t searched = levers == 1 ? 2 * o.steps + halvings : o.evaluations + more_of_each * levers;
  const std::size_t values = searched + confirmations;
  return {fmt::format("{} at up to {} values of parameters", text::counted(runs, "run"), values),
          static_cast<double>(values) * static_cast<double>(runs), static_cast<double>(runs), true};
}

/// Parameters that may be moved, and where the scenario has each, which may lie outside of its range.
struct LeversAsked {
  std::vector<Factor> factors;
  std::vector<Lever> levers;
  std::vector<double> now;
  std::vector<std::string> drawn;  ///< those that the scenario draws
};

LeversAsked levers_asked(const Explorer& explorer, const Request& request) {
  if (request.varied.empty())
    throw RequestError("'lever' needs parameters that may be moved, as --lever NAME=LOW:HIGH");
  LeversAsked asked;
  asked.factors = varied_parameters(scenario_of(explorer), request.varied);
  for (const Factor& factor : asked.factors)
    for (const Parameter& parameter : scenario_of(explorer).parameters) {
      if (parameter.name != factor.name) continue;
      asked.levers.push_back({factor.low, factor.high, std::clamp(parameter.value, factor.low, factor.high)});
      asked.now.push_back(parameter.value);
      if (parameter.distribution.kind != Distribution::Kind::fixed) asked.drawn.push_back(factor.name);
    }
  return asked;
}

/// What an outcome comes to where levers stand: on the runs that are searched on, and on as many others.
class LeverRuns {
 public:
  LeverRuns(Explorer& explorer, std::size_t outcome, std::size_t runs)
      : explorer_(explorer), outcome_(outcome), runs_(runs) {}

  /// Nothing where it was stopped.
  std::optional<double> searched(std::span<const double> values) {
    const auto found = summary(values, 0);
    return found ? std::optional(found->value) : std::nullopt;
  }
  std::optional<OutcomeSummary> confirmed(std::span<const double> values) { return summary(values, runs_); }
  std::size_t count() const { return runs_; }

 private:
  std::optional<OutcomeSummary> summary(std::span<const double> values, std::size_t first_run) {
    PlacedPoints placed{Points(1, values.size())};
    placed.points.values.assign(values.begin(), values.end());
    const auto found = run_points(explorer_, placed, runs_, first_run);
    if (!found) return std::nullopt;
    const auto& info = explorer_.outcome_infos()[outcome_];
    require_numbers(info, outcome_numbers(info, found->at(0, outcome_)));
    return summarise_outcome(info, found->at(0, outcome_));
  }

  Explorer& explorer_;
  std::size_t outcome_, runs_;
};

bool meets(const LeverOptions& options, double value) {
  return options.at_least ? value >= options.target : value <= options.target;
}

/// Where the scenario has the levers, if that is enough; else the least change of them.
std::optional<LeverChange> found_or_as_it_is(const LeversAsked& asked, const LeverOptions& options,
                                             LeverRuns& runs) {
  const auto now = runs.searched(asked.now);
  if (!now) return std::nullopt;
  if (meets(options, *now)) return LeverChange{true, asked.now, *now, 0, 1};
  return least_change(asked.levers, options,
                      [&](std::span<const double> values) { return runs.searched(values); });
}

std::string moved_text(const LeversAsked& asked, const LeverChange& found) {
  std::string moved;
  for (std::size_t l = 0; l < asked.levers.size(); ++l) {
    const std::string now = text::format_compact(asked.now[l]), then = text::format_compact(found.values[l]);
    moved += fmt::format("{}{} {}", moved.empty() ? "" : ", ", asked.factors[l].name,
                         now == then ? "at " + now + " as it is" : "from " + now + " to " + then);
  }
  return moved;
}

/// Whether the other runs say so too: the whole interval, their value, a part of the interval, or none.
enum class Confirmed { surely, likely, maybe, no };

Confirmed confirmed(const Condition& condition, const OutcomeSummary& there) {
  const double low = condition.at_least ? there.interval.low : -there.interval.high;
  const double high = condition.at_least ? there.interval.high : -there.interval.low;
  const double value = condition.at_least ? there.value : -there.value;
  const double target = condition.at_least ? condition.value : -condition.value;
  return low >= target     ? Confirmed::surely
         : value >= target ? Confirmed::likely
         : high >= target  ? Confirmed::maybe
                           : Confirmed::no;
}

std::string moved_sentence(const std::string& moved, Confirmed others) {
  return moved + (others == Confirmed::surely   ? " reaches it"
                  : others == Confirmed::likely ? " reaches it, as far as can be told"
                  : others == Confirmed::maybe  ? " may reach it"
                                                : " reached it in the runs of the search, but not in others");
}

std::string as_it_is_sentence(Confirmed others) {
  return others == Confirmed::surely   ? "It is reached as it is"
         : others == Confirmed::likely ? "It is reached as it is, as far as can be told"
         : others == Confirmed::maybe  ? "It may be reached as it is"
                                       : "It is reached as it is in the runs of the search, but not in others";
}

std::string lever_sentence(const Explorer& explorer, const Condition& condition, const LeversAsked& asked,
                           const LeverChange& found, const OutcomeSummary& there, std::size_t runs) {
  const auto& info = explorer.outcome_infos()[condition.outcome];
  const std::string comes_to = fmt::format(
      "'{}' comes to {} ({}) in {} other {}", outcome_title(info), value_text(info, there.value),
      text::interval(there.interval, is_chance(info)), text::with_commas(runs), runs == 1 ? "run" : "runs");
  if (!found.reached)
    return fmt::format("Nothing within the ranges was found to reach it; nearest comes {}, where {}.",
                       moved_text(asked, found), comes_to);
  const Confirmed others = confirmed(condition, there);
  return fmt::format(
      "{}: {}.",
      found.values == asked.now ? as_it_is_sentence(others) : moved_sentence(moved_text(asked, found), others),
      comes_to);
}

AnswerTable levers_table(const LeversAsked& asked, const LeverChange& found) {
  AnswerTable table{"levers.csv",
                    "Where each parameter is, and where it would have to be",
                    {"parameter", "from", "to", "low", "high"},
                    {}};
  for (std::size_t l = 0; l < asked.levers.size(); ++l)
    table.rows.push_back(
        {asked.factors[l].name, asked.now[l], found.values[l], asked.levers[l].low, asked.levers[l].high});
  return table;
}

AnswerTable confirmed_table(const LeverRuns& runs, const OutcomeSummary& now, const LeverChange& found,
                            const OutcomeSummary& moved) {
  AnswerTable table{"confirmed.csv",
                    "What it comes to in runs that were not searched on, with its 95 % interval",
                    {"where", "searched", "mean", "low", "high", "runs"},
                    {}};
  const auto add = [&](const char* where, Cell searched, const OutcomeSummary& s) {
    table.rows.push_back({std::string(where), std::move(searched), cell(s.value), cell(s.interval.low),
                          cell(s.interval.high), static_cast<double>(runs.count())});
  };
  add("now", {}, now);
  add("moved", cell(found.outcome), moved);
  return table;
}

void add_drawn_levers(const LeversAsked& asked, Answer& answer) {
  std::string names;
  for (const std::string& name : asked.drawn) names += (names.empty() ? "" : ", ") + name;
  if (!names.empty())
    answer.remarks.push_back(
        fmt::format("The scenario draws {0}; here {1} fixed, and now is the value that stands beside {2}.",
                    names, asked.drawn.size() == 1 ? "it is" : "they are",
                    asked.drawn.size() == 1 ? "its distribution" : "their distributions"));
}

}  // namespace

std::optional<Answer> ask_lever(Explorer& explorer, const Request& request) {
  const Condition condition = condition_of(explorer, request.condition);
  const LeversAsked asked = levers_asked(explorer, request);
  LeverOptions options;
  options.target = condition.value;
  options.at_least = condition.at_least;
  LeverRuns runs(explorer, condition.outcome, or_usual(request.runs, lever_runs));
  require_runs(request, runs.count());
  explorer.expect(plan_of_levers(options, asked.levers.size(), runs.count()));
  const auto found = found_or_as_it_is(asked, options, runs);
  if (!found) return std::nullopt;
  const auto now = runs.confirmed(asked.now), moved = runs.confirmed(found->values);
  if (!now || !moved) return std::nullopt;
  Answer answer{"lever", "The least change of numbers: " + request.condition, {}, {}, {}};
  answer.sentences.push_back(lever_sentence(explorer, condition, asked, *found, *moved, runs.count()));
  answer.remarks.push_back(fmt::format(
      "{} tried on {} with the same luck, and what was found on as many others; {}. The change is that of these "
      "runs and has no interval: what it comes to in others has.",
      text::counted(found->evaluations, "value"), text::counted(runs.count(), "run"),
      asked.levers.size() > 1
          ? std::string("it is the least that was found, in shares of the ranges")
          : fmt::format("what reaches it only within a {}th of the way to an end of the range may be missed",
                        options.steps)));
  add_drawn_levers(asked, answer);
  answer.tables = {levers_table(asked, *found), confirmed_table(runs, *now, *found, *moved)};
  return answer;
}

}  // namespace entente::explore
