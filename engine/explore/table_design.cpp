#include "explore/table_design.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/given_points.h"
#include "explore/infinity.h"
#include "explore/option.h"
#include "scenario/parameter_number.h"

namespace entente::explore {
namespace {

using Numbers = std::vector<std::size_t>;
using WorldChanges = std::vector<std::vector<std::string>>;

/// Which columns say what.
struct DesignLayout {
  Numbers parameters = {};
  std::optional<std::size_t> world = std::nullopt;
};

bool is_parameter_of(const Scenario& scenario, const std::string& name) {
  return std::any_of(scenario.parameters.begin(), scenario.parameters.end(),
                     [&](const Parameter& parameter) { return parameter.name == name; });
}

const Parameter& parameter_of(const Scenario& scenario, const GivenColumns& given, std::size_t column) {
  try {
    return scenario.parameters[detail::parameter_number(scenario, given.columns[column].name)];
  } catch (const UnknownNameError& unknown) {
    throw DataError(place_of_name(given, column) + unknown.what());
  }
}

/// Of a table that is none of this program's.
DesignLayout layout_of_any(const Scenario& scenario, const GivenColumns& given) {
  DesignLayout layout;
  for (std::size_t c = 0; c < given.columns.size(); ++c) {
    const std::string& name = given.columns[c].name;
    const bool says_world = name == "world" || name == "what-if";
    if (says_world && !layout.world && !is_parameter_of(scenario, name))
      layout.world = c;
    else
      layout.parameters.push_back(c);
  }
  return layout;
}

DesignLayout design_layout(const Scenario& scenario, const GivenColumns& given) {
  if (const Numbers inputs = usual_inputs(given); !inputs.empty() || world_column(given))
    return {inputs, world_column(given)};
  return layout_of_any(scenario, given);
}

/// Where the values of a parameter lie: what was said, or else between the ends of its distribution, where that
/// has any.
Interval range_in(const Scenario& scenario, const Parameter& parameter, std::span<const std::string> varied) {
  for (const std::string& text : varied)
    if (text.starts_with(parameter.name + "=")) {
      const Factor said = varied_parameters(scenario, {&text, 1}).front();
      return {said.low, said.high};
    }
  const Distribution& d = parameter.distribution;
  if (d.kind == Distribution::Kind::uniform) return {d.a, d.b};
  if (d.kind == Distribution::Kind::triangular) return {d.a, d.c};
  return {d.kind == Distribution::Kind::lognormal ? 0 : -infinity, infinity};
}

void require_within(const GivenColumns& given, std::size_t column, const Interval& range) {
  const std::vector<double>& values = numbers_of(given.columns[column]);
  const auto outside = std::find_if(values.begin(), values.end(),
                                    [&](double value) { return value < range.low || value > range.high; });
  if (outside == values.end()) return;
  const std::string& name = given.columns[column].name;
  const std::string ends = std::isfinite(range.high) ? fmt::format("between {} and {}", range.low, range.high)
                                                     : fmt::format("at least {}", range.low);
  throw DataError(fmt::format("{}{} is outside of the range of '{}', which is {}; {}=LOW:HIGH says another",
                              place_of(given, static_cast<std::size_t>(outside - values.begin()), column),
                              *outside, name, ends, name));
}

Factor factor_of_column(const Scenario& scenario, const GivenColumns& given, std::size_t column,
                        std::span<const std::string> varied) {
  const std::string& name = given.columns[column].name;
  const Parameter& parameter = parameter_of(scenario, given, column);
  require_within(given, column, range_in(scenario, parameter, varied));
  const auto [low, high] = std::ranges::minmax(given.columns[column].values);
  return {.name = name, .low = low, .high = high};
}

/// The changes of a column of worlds, each of which is known.
WorldChanges worlds_in(const Scenario& scenario, const GivenColumns& given, std::size_t column) {
  const std::vector<std::string> worlds = texts_in(given, column);
  WorldChanges all;
  try {
    for (const std::string& world : worlds) all.push_back(changes_of_world(scenario, world));
  } catch (const UnknownNameError& unknown) {
    throw DataError(place_of(given, all.size(), column) + unknown.what());
  } catch (const RequestError& refused) {
    throw DataError(place_of(given, all.size(), column) + refused.what());
  }
  return all;
}

/// An empty line is passed over in a table, and in one of one column it is an empty field too.
void refuse_empty_lines(const GivenColumns& given) {
  const std::string& text = given.source->text;
  const std::size_t end = text.find_last_not_of("\r\n"), at = std::min(text.find("\n\n"), text.find("\n\r\n"));
  if (given.columns.size() == 1 && at < end)
    throw DataError(fmt::format(
        "{}:{}:1: an empty line in a table of one column; write 'the scenario itself' for that", given.table,
        2 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
}

void require_columns(const GivenColumns& given, std::span<const std::string> varied) {
  for (const std::string& text : varied) {
    column_named(given, text.substr(0, text.find('=')));
    if (text.find('=') == std::string::npos)
      throw RequestError(
          fmt::format("{} says where '{}' is varied; leave it out, or say its range, {}=LOW:HIGH", given.table,
                      text, text));
  }
}

}  // namespace

std::string place_of_world(const Scenario& scenario, const GivenTable& table, std::size_t row) {
  const GivenColumns given = header_of(table);
  const auto column = design_layout(scenario, given).world;
  return column ? place_of(given, row, *column) : "";
}

std::vector<std::string> parameters_in(const Scenario& scenario, const GivenTable& table) {
  const GivenColumns given = header_of(table);
  std::vector<std::string> names;
  for (const std::size_t column : design_layout(scenario, given).parameters)
    names.push_back(parameter_of(scenario, given, column).name);
  return names;
}

TableDesign table_design(const Scenario& scenario, const GivenTable& table,
                         std::span<const std::string> varied) {
  const GivenColumns given = columns_of(table);
  const DesignLayout layout = design_layout(scenario, given);
  if (layout.parameters.empty() && !layout.world)
    throw DataError(table.name + " has no column that is a parameter");
  require_columns(given, varied);
  refuse_empty_lines(given);
  TableDesign design{{}, Points(given.rows, layout.parameters.size())};
  for (std::size_t f = 0; f < layout.parameters.size(); ++f) {
    const std::size_t column = layout.parameters[f];
    design.factors.push_back(factor_of_column(scenario, given, column, varied));
    for (std::size_t row = 0; row < given.rows; ++row)
      design.points.row(row)[f] = given.columns[column].values[row];
  }
  if (layout.world) design.worlds = worlds_in(scenario, given, *layout.world);
  return design;
}

}  // namespace entente::explore
