/// Outcomes along parameters and what-ifs.
#include <fmt/format.h>

#include <cmath>

#include "explore/box_words.h"
#include "explore/condition.h"
#include "explore/designs.h"
#include "explore/effort.h"
#include "explore/option.h"
#include "explore/outputs.h"
#include "explore/question.h"
#include "explore/set_parameters.h"
#include "explore/table_design.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

constexpr std::size_t sweep_runs = 1000, usual_levels = 9, sweep_points = 64;

/// What is varied, and where.
struct Axes {
  std::vector<Factor> factors;
  std::vector<std::size_t> counts;  ///< values of each; of a table none
};

void refuse_other_counts(const Axes& axes) {
  for (std::size_t f = 1; f < axes.factors.size(); ++f)
    if (axes.counts[f] != axes.counts[0])
      throw RequestError(
          fmt::format("the design zip goes along all parameters in step, and '{}' has {} values, "
                      "'{}' {}; give them as many each",
                      axes.factors[0].name, axes.counts[0], axes.factors[f].name, axes.counts[f]));
}

/// The points of a design are those of counts, or as many as `points` says: the other would say nothing.
void refuse_idle_counts(const Request& request) {
  const std::string design = request.design.empty() ? "grid" : request.design;
  if ((design == "grid" || design == "zip") && request.points > 0)
    throw RequestError(
        fmt::format("the design {} has the points of its counts, NAME=LOW:HIGH:COUNT; leave out 'points', "
                    "which lhs and sobol take",
                    design));
  if (design != "lhs" && design != "sobol") return;
  for (const std::string& text : request.varied)
    if (range_of(text).count > 0)
      throw RequestError(
          fmt::format("the design {} has as many points as 'points' says; leave out the count, as '{}'", design,
                      range_of(text).range));
}

Axes axes_of(const Scenario& scenario, const Request& request) {
  std::vector<std::string> ranges;
  Axes axes;
  for (const std::string& text : request.varied) {
    const CountedRange axis = range_of(text);
    ranges.push_back(axis.range);
    axes.counts.push_back(or_usual(axis.count, usual_levels));
  }
  axes.factors = varied_parameters(scenario, ranges);
  axes.counts.resize(axes.factors.size(), usual_levels);
  if (request.design == "zip") refuse_other_counts(axes);
  return axes;
}

Points points_of(const Axes& axes, const Request& request) {
  const std::size_t count = or_usual(request.points, sweep_points);
  if (request.design.empty() || request.design == "grid") return grid(axes.factors, axes.counts);
  if (request.design == "zip") return zip(axes.factors, axes.counts);
  if (request.design == "lhs") return lhs(axes.factors, count, request.seed);
  if (request.design == "sobol") return sobol(axes.factors, count);
  const std::vector<std::string> known{"grid", "zip", "lhs", "sobol", "table=FILE"};
  throw UnknownNameError(is_not_a("design", request.design, known));
}

/// How many points a design has, before any of them is made.
double count_of(const Axes& axes, const Request& request) {
  if (request.design == "zip") return static_cast<double>(axes.counts.front());
  if (request.design == "lhs" || request.design == "sobol")
    return static_cast<double>(or_usual(request.points, sweep_points));
  double count = 1;
  for (const std::size_t levels : axes.counts) count *= static_cast<double>(levels);
  return count;
}

/// A grid of all that is drawn is what nobody means.
void refuse_unnamed_grid(const Axes& axes, const Request& request) {
  constexpr std::size_t most = 4;
  const bool is_grid = request.design.empty() || request.design == "grid";
  if (!is_grid || !request.varied.empty() || axes.factors.size() <= most) return;
  throw RequestError(
      fmt::format("a grid of all {} parameters has {} points; name those to go along, as --sweep "
                  "{}={:.4g}:{:.4g}:{}, or take "
                  "--design sobol",
                  axes.factors.size(), count_text(count_of(axes, request)), axes.factors[0].name,
                  axes.factors[0].low, axes.factors[0].high, usual_levels));
}

/// Every point in the scenario itself, and then in each other world.
PlacedPoints in_worlds(const Points& points, const std::vector<std::size_t>& others) {
  PlacedPoints placed{points};
  if (others.empty()) return placed;
  placed.worlds.assign(points.count, 0);
  for (const std::size_t world : others) {
    placed.points.values.insert(placed.points.values.end(), points.values.begin(), points.values.end());
    placed.points.count += points.count;
    placed.worlds.insert(placed.worlds.end(), points.count, world);
  }
  return placed;
}

/// The points of a table, in the worlds that it says or in all that are asked.
PlacedPoints points_of_table(Explorer& explorer, TableDesign design, const Request& request) {
  if (request.points > 0) throw RequestError("a table has its own points; leave out 'points'");
  if (design.worlds.empty()) return in_worlds(design.points, worlds_asked(explorer, request));
  if (!request.options.empty())
    throw RequestError(request.table->name + " says the world of each point; leave out 'options'");
  PlacedPoints placed{std::move(design.points)};
  for (const auto& changes : design.worlds) try {
      placed.worlds.push_back(world_of(explorer, changes));
    } catch (const ScenarioError& refused) {
      throw DataError(place_of_world(scenario_of(explorer), *request.table, placed.worlds.size()) +
                      refused.what());
    }
  return placed;
}

std::string at_text(const std::vector<Factor>& factors, std::span<const double> values) {
  std::string text;
  for (std::size_t f = 0; f < factors.size(); ++f)
    text += fmt::format("{}{} {:.4g}", text.empty() ? "" : ", ", factors[f].name, values[f]);
  return text;
}

/// `mediation_rate and start_distrust`
std::string along_text(const std::vector<Factor>& factors) {
  std::vector<std::string> names;
  for (const Factor& factor : factors) names.push_back(factor.name);
  return listed(names, "and");
}

/// `Rapprochement: from 12 % (mediation_rate 0) to 43 % (mediation_rate 4).`
std::string sentence(const Explorer& explorer, const Axes& axes, const Sweep& s, std::size_t o) {
  const auto value = [&](std::size_t p) { return s.summaries[s.place(p, o)].value; };
  const auto& info = explorer.outcome_infos()[o];
  std::vector<std::size_t> told;
  for (std::size_t p = 0; p < s.found.points; ++p)
    if (std::isfinite(value(p))) told.push_back(p);
  if (told.empty())
    return fmt::format("{}: nothing can be said, {}.", outcome_title(info), why_not(Usable::holes));
  const std::size_t low = std::ranges::min(told, {}, value), high = std::ranges::max(told, {}, value);
  const std::string elsewhere = told.size() == s.found.points
                                    ? ""
                                    : fmt::format("; at {} of {} points {}", s.found.points - told.size(),
                                                  s.found.points, why_not(Usable::holes));
  if (value(low) == value(high))
    return fmt::format("{}: {} at every {}point{}.", outcome_title(info), value_text(info, value(low)),
                       elsewhere.empty() ? "" : "other ", elsewhere);
  const auto said = [&](std::size_t p) {
    const std::string at = at_text(axes.factors, s.points.points.row(p));
    const bool of_world = s.points.world(p) > 0 || at.empty();
    const std::string world = of_world ? world_title(explorer.worlds()[s.points.world(p)]) : "";
    return fmt::format("{} ({}{}{})", value_text(info, value(p)), world, of_world && !at.empty() ? ", " : "",
                       at);
  };
  return fmt::format("{}: from {} to {}{}.", outcome_title(info), said(low), said(high), elsewhere);
}

AnswerTable differences_table(const Explorer& explorer, const Sweep& s,
                              const std::vector<std::size_t>& outcomes) {
  AnswerTable table{"differences.csv",
                    "Differences from the first point, run by run",
                    {"point", "outcome", "difference", "low", "high", "se", "up", "down"},
                    {}};
  for (std::size_t p = 1; p < s.found.points; ++p)
    for (const std::size_t o : outcomes) {
      const Difference& d = s.from_first[s.place(p, o)];
      Row row{static_cast<double>(p), explorer.outcome_infos()[o].id};
      for (const double value : {d.value, d.interval.low, d.interval.high, d.se}) row.push_back(cell(value));
      row.emplace_back(static_cast<double>(d.up));
      row.emplace_back(static_cast<double>(d.down));
      table.rows.push_back(std::move(row));
    }
  return table;
}

/// Differences that are not the same in all runs: the others cannot stand out by chance.
std::size_t that_vary(const Sweep& s, const std::vector<std::size_t>& outcomes) {
  std::size_t count = 0;
  for (std::size_t p = 1; p < s.found.points; ++p)
    for (const std::size_t o : outcomes) {
      const double se = s.from_first[s.place(p, o)].se;
      count += std::isfinite(se) && se != 0 ? 1 : 0;
    }
  return count;
}

/// How many differences an interval of 95 % tells from 0 where there are none.
std::string by_chance(std::size_t all) {
  const long by_chance = std::lround(0.05 * static_cast<double>(all));
  return fmt::format("Intervals of 95 % of {}, each by itself: {} out by chance where nothing differs.",
                     text::counted(all, "difference"),
                     by_chance < 1    ? "hardly any stands"
                     : by_chance == 1 ? "about 1 stands"
                                      : fmt::format("about {} stand", by_chance));
}

/// Where the outcomes are asked for, and a heading for it.
struct SweepAsked {
  Axes axes;
  PlacedPoints placed;
  std::string title;
};

SweepAsked sweep_asked(Explorer& explorer, const Request& request) {
  if (request.table) {
    TableDesign design = table_design(scenario_of(explorer), *request.table, request.varied);
    Axes axes{design.factors, {}};
    return {std::move(axes), points_of_table(explorer, std::move(design), request),
            "Outcomes at the points of " + request.table->name};
  }
  refuse_idle_counts(request);
  const Axes axes = axes_of(scenario_of(explorer), request);
  refuse_unnamed_grid(axes, request);
  explorer.expect(plan_of_points(count_of(axes, request) * static_cast<double>(1 + request.options.size()),
                                 axes.factors.size(), or_usual(request.runs, sweep_runs)));
  const Points points = points_of(axes, request);
  return {axes, in_worlds(points, worlds_asked(explorer, request)),
          "Outcomes along " + along_text(axes.factors)};
}

}  // namespace

std::optional<Answer> ask_sweep(Explorer& explorer, const Request& request) {
  const std::vector<std::size_t> outcomes = outcomes_asked(explorer, request);
  SweepAsked asked = sweep_asked(explorer, request);
  const Axes& axes = asked.axes;
  refuse_same_columns(explorer, axes.factors);
  refuse_set_twice(explorer, axes.factors, asked.placed);
  const auto made = sweep(explorer, std::move(asked.placed), or_usual(request.runs, sweep_runs));
  if (!made) return std::nullopt;
  Answer answer{"sweep", asked.title, {}, {}, {}};
  for (const std::size_t o : outcomes) answer.sentences.push_back(sentence(explorer, axes, *made, o));
  answer.remarks.push_back(fmt::format("{} of {} each, with the same luck.",
                                       text::counted(made->found.points, "point"),
                                       text::counted(made->found.runs, "run")));
  if (made->found.runs == 1) answer.remarks.emplace_back("Of one run a point there is no interval.");
  if (const std::size_t all = that_vary(*made, outcomes); all > 0) answer.remarks.push_back(by_chance(all));
  answer.tables.push_back(points_table(explorer, axes.factors, made->points, made->found));
  answer.tables.push_back(differences_table(explorer, *made, outcomes));
  return answer;
}

}  // namespace entente::explore
