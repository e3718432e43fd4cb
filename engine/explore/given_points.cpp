#include "explore/given_points.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/position_of.h"
#include "explore/outputs.h"

namespace entente::explore {
namespace {

using Numbers = std::vector<std::size_t>;

/// Which columns a table has for what.
struct Layout {
  Numbers inputs = {}, outcomes = {};
  std::optional<std::size_t> world = std::nullopt;
};

std::string name_at(const GivenColumns& given, std::size_t column) {
  return column < given.columns.size() ? given.columns[column].name : "";
}

/// Followed by the ends of its interval, as outcomes in points.csv are.
bool has_interval(const GivenColumns& given, std::size_t column) {
  const std::string name = name_at(given, column);
  return name_at(given, column + 1) == name + "_low" && name_at(given, column + 2) == name + "_high";
}

/// points.csv of an exploration: point, world, what is varied, outcomes with their ends, runs.
Layout of_points(const GivenColumns& given) {
  Layout layout;
  layout.world = 1;
  for (std::size_t c = 2; c + 1 < given.columns.size(); ++c) {
    const bool outcome = has_interval(given, c);
    (outcome ? layout.outcomes : layout.inputs).push_back(c);
    if (outcome) c += 2;
  }
  return layout;
}

/// runs.csv of a folder of results: run, what was drawn, outcomes.
Layout of_runs(const GivenColumns& given, std::size_t drawn) {
  Layout layout{Numbers(drawn), Numbers(given.columns.size() - 1 - drawn)};
  std::iota(layout.inputs.begin(), layout.inputs.end(), std::size_t{1});
  std::iota(layout.outcomes.begin(), layout.outcomes.end(), 1 + drawn);
  return layout;
}

Layout layout_of(const GivenColumns& given) {
  if (given.columns.front().name == "run" && given.drawn > 0) return of_runs(given, given.drawn);
  const bool points = given.columns.size() > 3 && name_at(given, 0) == "point" &&
                      name_at(given, 1) == "world" && given.columns.back().name == "runs";
  return points ? of_points(given) : Layout{};
}

Numbers all_but(const GivenColumns& given, const std::vector<std::string>& outcomes) {
  Numbers columns;
  for (std::size_t c = 0; c < given.columns.size(); ++c)
    if (!position_of(outcomes, given.columns[c].name)) columns.push_back(c);
  return columns;
}

Numbers columns_asked(const GivenColumns& given, const std::vector<std::string>& asked,
                      const std::vector<std::string>& outcomes) {
  Numbers columns;
  for (const std::string& name : asked) {
    const std::size_t column = column_named(given, name);
    const GivenColumn& asked_for = given.columns[column];
    if (position_of(columns, column)) throw RequestError("'" + name + "' stands twice among the inputs");
    if (position_of(outcomes, name)) throw RequestError("'" + name + "' cannot be an input and the outcome");
    if (asked_for.problem.empty() && never_varies(asked_for.values))
      throw RequestError("'" + name + "' is the same in all rows of " + given.table +
                         ": nothing can hang on it");
    columns.push_back(column);
  }
  return columns;
}

/// Why a column that was not asked for is no input; empty where it is one.
std::string why_left_out(const GivenColumn& column) {
  if (!column.numeric) return "no numbers";
  return never_varies(numbers_of(column)) ? "the same in all rows" : "";
}

/// 1, 2, 3, ... from any number on, as numbers of rows are.
bool counts_rows(const std::vector<double>& values) {
  for (std::size_t row = 1; row < values.size(); ++row)
    if (values[row] != values[row - 1] + 1) return false;
  return values.size() > 1;
}

std::vector<std::string> taken_text(const GivenColumns& given, const Numbers& columns) {
  std::vector<std::string> texts;
  for (const std::size_t c : columns)
    texts.push_back(given.columns[c].name +
                    (counts_rows(given.columns[c].values) ? " (it counts the rows)" : ""));
  return texts;
}

/// Takes out of what was not asked for the columns that cannot be inputs.
void leave_out(const GivenColumns& given, Numbers& columns, std::vector<std::string>& left_out) {
  std::erase_if(columns, [&](std::size_t c) {
    const std::string why = why_left_out(given.columns[c]);
    if (!why.empty()) left_out.push_back(fmt::format("{} ({})", given.columns[c].name, why));
    return !why.empty();
  });
}

/// The numbers of a column as values of a factor.
Factor number_factor(const GivenColumn& column, Points& points, std::size_t f) {
  const std::vector<double>& values = numbers_of(column);
  for (std::size_t row = 0; row < points.count; ++row) points.row(row)[f] = values[row];
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {.name = column.name, .low = *low, .high = *high};
}

/// The worlds of a column as categories, in the order in which they come.
Factor world_factor(const GivenColumns& given, std::size_t column, Points& points, std::size_t f) {
  const std::vector<std::string> worlds = texts_in(given, column);
  Factor factor{.name = given.columns[column].name};
  for (std::size_t row = 0; row < points.count; ++row) {
    const std::size_t known = position_of(factor.categories, worlds[row]).value_or(factor.categories.size());
    if (known == factor.categories.size()) factor.categories.push_back(worlds[row]);
    points.row(row)[f] = static_cast<double>(known);
  }
  return factor;
}

bool has_several_worlds(const GivenColumns& given, std::size_t column) {
  const std::vector<std::string> worlds = texts_in(given, column);
  return std::any_of(worlds.begin(), worlds.end(), [&](const auto& other) { return other != worlds.front(); });
}

/// What was varied in tables of this program, else all numbers beside the outcomes.
Numbers columns_at_hand(const GivenColumns& given, const std::vector<std::string>& outcomes,
                        std::vector<std::string>& left_out) {
  const Layout layout = layout_of(given);
  Numbers columns = layout.inputs.empty() && !layout.world ? all_but(given, outcomes) : layout.inputs;
  leave_out(given, columns, left_out);
  if (layout.world && has_several_worlds(given, *layout.world)) columns.push_back(*layout.world);
  return columns;
}

}  // namespace

std::vector<std::size_t> usual_outcomes(const GivenColumns& given) { return layout_of(given).outcomes; }

std::vector<std::size_t> usual_inputs(const GivenColumns& given) { return layout_of(given).inputs; }

std::optional<std::size_t> world_column(const GivenColumns& given) { return layout_of(given).world; }

std::vector<std::size_t> categories_of(const std::vector<Factor>& factors) {
  std::vector<std::size_t> counts;
  for (const Factor& factor : factors) counts.push_back(factor.categories.size());
  return counts;
}

GivenPoints given_points(const GivenColumns& given, const std::vector<std::string>& asked,
                         const std::vector<std::string>& outcomes) {
  GivenPoints found;
  Numbers columns = columns_asked(given, asked, outcomes);
  if (asked.empty()) columns = columns_at_hand(given, outcomes, found.left_out);
  if (asked.empty() && usual_inputs(given).empty()) found.taken = taken_text(given, columns);
  if (columns.empty()) throw DataError(given.table + " has no column of numbers that vary, beside outcomes");
  found.points = Points(given.rows, columns.size());
  const auto world = world_column(given);
  for (std::size_t f = 0; f < columns.size(); ++f)
    found.factors.push_back(columns[f] == world ? world_factor(given, columns[f], found.points, f)
                                                : number_factor(given.columns[columns[f]], found.points, f));
  return found;
}

}  // namespace entente::explore
