/// Where an outcome tips along a parameter.
#include <fmt/format.h>

#include <cmath>

#include "explore/condition.h"
#include "explore/tip.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t tip_runs = 500, values_of_curve = 41;

/// As TippingOptions has it: at both ends and some values between, then about as often as halving the range
/// comes to the tolerance, then at some more, and where a run switches several times on a grid.
Explorer::Plan plan_of_tip(std::size_t runs, std::size_t worlds) {
  constexpr double first = 5, halvings = 10, last = 4 + 33;
  const double all = static_cast<double>(runs) * static_cast<double>(worlds);
  return {fmt::format("{} at up to {:.0f} values each", text::counted(runs, "run"), first + halvings + last),
          (first + halvings + last) * all, first * static_cast<double>(runs), true, all};
}

/// Thresholds of all runs in a world.
std::optional<Tipping> tipping_in(Explorer& explorer, std::size_t world, const TipAsked& asked,
                                  const Request& request) {
  TippingOptions options;
  options.low = asked.factor.low;
  options.high = asked.factor.high;
  options.runs = or_usual(request.runs, tip_runs);
  options.level = asked.at_least ? asked.level : -asked.level;
  options.seed = request.seed;
  return thresholds(options, [&](std::span<const Trial> trials) -> std::vector<double> {
    std::vector<ExploredRun> runs;
    for (const Trial& trial : trials)
      runs.push_back({world, {static_cast<std::uint32_t>(trial.run), std::span(&trial.value, 1)}});
    const auto found = explorer.outcomes(runs);
    if (!found) return {};
    std::vector<double> values = numbers_in(explorer, *found, asked.outcome);
    require_numbers(explorer.outcome_infos()[asked.outcome], values, true);
    if (!asked.at_least)
      for (double& value : values) value = -value;
    return values;
  });
}

std::vector<double> values_along(const Factor& factor) {
  std::vector<double> values;
  for (std::size_t k = 0; k < values_of_curve; ++k)
    values.push_back(std::lerp(factor.low, factor.high, static_cast<double>(k) / (values_of_curve - 1)));
  return values;
}

/// The world where it starts, and the one where it starts on the way back.
struct Ways {
  std::size_t there = 0, back = 0;
};

Ways ways_of(Explorer& explorer, const Request& request) {
  const std::vector<std::size_t> worlds = worlds_asked(explorer, request);
  if (!request.both_ways && !worlds.empty())
    throw RequestError("'tip' looks at other starts only with both ways");
  if (request.both_ways && (worlds.empty() || worlds.size() > 2))
    throw RequestError(
        "both ways needs one or two changes that set where the world starts, as relations.trust.initial=0.9");
  if (worlds.empty()) return {};
  return {worlds.size() == 1 ? 0 : worlds.front(), worlds.back()};
}

void add_way_back(const Tipping& there, const Tipping& back, const Factor& factor, Answer& answer) {
  const std::vector<double> values = values_along(factor);
  const auto held = held_by_history(there, back, values);
  answer.sentences.push_back(history_text(there, back, held, factor));
  AnswerTable curve = curve_table(back, factor, values);
  curve.file = "tipping_back.csv";
  answer.tables.push_back(std::move(curve));
  answer.tables.push_back(history_table(held, factor));
}

void add_remarks(const Explorer& explorer, const Tipping& there, const Factor& factor, Answer& answer) {
  if (there.count(Course::several) > 0)
    answer.remarks.emplace_back(
        "Runs that switch several times were looked at on a grid of 33 values; what holds between two of them "
        "is not seen.");
  answer.remarks.push_back(fmt::format(
      "Each of {} keeps its luck at every value; {} were made in all. Thresholds are found to {} of "
      "{}. The band of tipping.csv holds the whole curve at once (95 %).",
      text::counted(there.runs.size(), "run"), text::with_commas(explorer.done()),
      text::format_compact(there.tolerance), factor.name));
}

}  // namespace

std::optional<Answer> ask_tip(Explorer& explorer, const Request& request) {
  const TipAsked asked = tip_asked(explorer, request);
  const Ways ways = ways_of(explorer, request);
  require_runs(request, or_usual(request.runs, tip_runs));
  refuse_set_twice(explorer, asked.factor, worlds_asked(explorer, request));
  explorer.expect(plan_of_tip(or_usual(request.runs, tip_runs), request.both_ways ? 2 : 1));
  const auto there = tipping_in(explorer, ways.there, asked, request);
  if (!there) return std::nullopt;
  const double chance = request.at.value_or(0.5);
  const std::string title = asked_text(explorer.outcome_infos()[asked.outcome], asked);
  Answer answer{"tip", "Where it tips along " + asked.factor.name, {}, {}, {}};
  answer.sentences.push_back(crossing_text(*there, asked, title, chance));
  answer.sentences.push_back(courses_text(*there));
  add_shifts(explorer, ways.there, *there, answer);
  AnswerTable crossing = crossing_table(asked.factor);
  add_crossings(*there, asked.factor, explorer.worlds()[ways.there], chance, crossing);
  if (request.both_ways) {
    const auto back = tipping_in(explorer, ways.back, asked, request);
    if (!back) return std::nullopt;
    add_way_back(*there, *back, asked.factor, answer);
    add_crossings(*back, asked.factor, explorer.worlds()[ways.back], chance, crossing);
  }
  answer.tables.insert(answer.tables.begin(), {curve_table(*there, asked.factor, values_along(asked.factor)),
                                               std::move(crossing), thresholds_table(*there)});
  add_remarks(explorer, *there, asked.factor, answer);
  return answer;
}

}  // namespace entente::explore
