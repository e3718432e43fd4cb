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
    if (position_of(columns, column)) throw RequestError("'" + name + "' stands twice among the inputs");
    if (position_of(outcomes, name)) throw RequestError("'" + name + "' cannot be an input and the outcome");
    columns.push_back(column);
  }
  return columns;
}

/// Why a column that was not asked for is no input; empty where it is one.
std::string why_left_out(const GivenColumn& column) {
  if (!column.numeric) return "no numbers";
  return usable(numbers_of(column), 1) == Usable::never_varies ? "the same in all rows" : "";
}

/// Takes out of what was not asked for the columns that cannot be inputs.
void leave_out(const GivenColumns& given, Numbers& columns, std::vector<std::string>& left_out) {
  std::erase_if(columns, [&](std::size_t c) {
    const std::string why = why_left_out(given.columns[c]);
    if (!why.empty()) left_out.push_back(fmt::format("{} ({})", given.columns[c].name, why));
    return !why.empty();
  });
}

Factor factor_of(const GivenColumn& column) {
  const std::vector<double>& values = numbers_of(column);
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {.name = column.name, .low = *low, .high = *high};
}

}  // namespace

std::vector<std::size_t> usual_outcomes(const GivenColumns& given) { return layout_of(given).outcomes; }

GivenPoints given_points(const GivenColumns& given, const std::vector<std::string>& asked,
                         const std::vector<std::string>& outcomes) {
  GivenPoints found;
  Numbers columns = columns_asked(given, asked, outcomes);
  if (asked.empty()) {
    columns = layout_of(given).inputs;
    if (columns.empty()) columns = all_but(given, outcomes);
    leave_out(given, columns, found.left_out);
  }
  if (columns.empty()) throw DataError(given.table + " has no column of numbers that vary, beside outcomes");
  found.points = Points(given.rows, columns.size());
  for (std::size_t f = 0; f < columns.size(); ++f) {
    found.factors.push_back(factor_of(given.columns[columns[f]]));
    for (std::size_t row = 0; row < given.rows; ++row)
      found.points.row(row)[f] = given.columns[columns[f]].values[row];
  }
  return found;
}

}  // namespace entente::explore
