#include "explore/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/option.h"

namespace entente::explore {
namespace {

/// The name of a category, else the value.
Cell factor_cell(const Factor& factor, double value) {
  if (factor.categories.empty()) return cell(value);
  return factor.categories[static_cast<std::size_t>(value)];
}

std::vector<std::string> point_columns(const Explorer& explorer, std::span<const Factor> factors) {
  std::vector<std::string> columns{"point", "world"};
  for (const Factor& factor : factors) columns.push_back(factor.name);
  for (const auto& info : explorer.outcome_infos())
    for (const char* end : {"", "_low", "_high"}) columns.push_back(info.id + end);
  columns.emplace_back("runs");
  return columns;
}

void refuse_columns_like_an_outcome(std::span<const Factor> factors) {
  const auto varied = [&](const std::string& name) {
    return std::ranges::find(factors, name, &Factor::name) != factors.end();
  };
  for (const Factor& factor : factors)
    if (varied(factor.name + "_low") && varied(factor.name + "_high"))
      throw RequestError(
          fmt::format("points.csv would have '{0}', '{0}_low' and '{0}_high' as an outcome with its ends "
                      "has them; rename one of the parameters",
                      factor.name));
}

}  // namespace

Cell cell(double value) { return std::isnan(value) ? Cell{} : Cell{value}; }

std::string outcome_title(const Catalogue::OutcomeInfo& info) {
  return info.label.empty() ? info.id : info.label;
}

std::string world_title(const ExploredWorld& world) { return changes_text(world.changes); }

std::string at_beginning(const std::string& title) {
  return title == changes_text({}) ? "The scenario itself" : title;
}

void refuse_same_columns(const Explorer& explorer, std::span<const Factor> factors) {
  refuse_columns_like_an_outcome(factors);
  std::vector<std::string> columns = point_columns(explorer, factors);
  std::ranges::sort(columns);
  const auto twice = std::ranges::adjacent_find(columns);
  if (twice == columns.end()) return;
  throw RequestError(
      "points.csv would have two columns named '" + *twice +
      "': it has 'point', 'world' and 'runs', the parameters, and each outcome with its ends, '_low' "
      "and '_high'; rename the parameter or outcome");
}

AnswerTable points_table(const Explorer& explorer, std::span<const Factor> factors, const PlacedPoints& placed,
                         const PointOutcomes& found) {
  const auto& infos = explorer.outcome_infos();
  AnswerTable table{"points.csv", "Points", point_columns(explorer, factors), {}};
  for (std::size_t p = 0; p < found.points; ++p) {
    Row row{static_cast<double>(p), world_title(explorer.worlds()[placed.world(p)])};
    for (std::size_t f = 0; f < factors.size(); ++f)
      row.push_back(factor_cell(factors[f], placed.points.row(p)[f]));
    for (std::size_t o = 0; o < infos.size(); ++o) {
      const OutcomeSummary s = summarise_outcome(infos[o], found.at(p, o));
      for (const double value : {s.value, s.interval.low, s.interval.high}) row.push_back(cell(value));
    }
    row.emplace_back(static_cast<double>(found.runs));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace entente::explore
