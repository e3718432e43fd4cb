#include <fmt/format.h>

#include <array>
#include <cmath>

#include "explore/tip.h"

namespace entente::explore {
std::vector<ChanceCrossing> several_crossings(const Tipping& tipping, double chance, const ValueAtChance& at) {
  auto crossings = crossings_of(tipping, chance);
  if (crossings.size() == 1 && std::isfinite(at.value)) crossings.clear();
  return crossings;
}

AnswerTable curve_table(const Tipping& tipping, const Factor& factor, const std::vector<double>& values) {
  AnswerTable table{"tipping.csv",
                    "The chance along " + factor.name + ", with a band for all values at once",
                    {factor.name, "chance", "low", "high"},
                    {}};
  for (const ChanceAt& at : chances_along(tipping, values))
    table.rows.push_back({at.value, at.chance, at.band.low, at.band.high});
  return table;
}

AnswerTable crossing_table(const Factor& factor) {
  return {"crossing.csv",
          "Where along " + factor.name + " the chance is what was asked for, with its interval",
          {"world", "chance", "value", "low", "high", "runs", "why_none", "way"},
          {}};
}

namespace {

/// Ends beyond the range are not known.
Cell within_range(double value) { return std::isfinite(value) ? Cell{value} : Cell{}; }

/// Why the chance is nowhere what was asked for; empty where it is.
std::string why_nowhere(const Tipping& tipping, const Factor& factor, double value) {
  if (std::isfinite(value)) return "";
  const double start = tipping.falls() ? tipping.high : tipping.low;
  const bool there_already = (value < 0) != tipping.falls();
  return there_already ? fmt::format("it is at least that already at {} {}", factor.name, start)
                       : "it is less than that along the whole range";
}

Row crossing_row(const Tipping& tipping, const ExploredWorld& world, double chance, const ChanceCrossing& at) {
  return {world_title(world),
          chance,
          within_range(at.value),
          within_range(at.interval.low),
          within_range(at.interval.high),
          static_cast<double>(tipping.runs.size()),
          std::string(),
          std::string(at.rises ? "rises" : "falls")};
}

}  // namespace

void add_crossings(const Tipping& tipping, const Factor& factor, const ExploredWorld& world, double chance,
                   AnswerTable& table) {
  const ValueAtChance one = value_at_chance(tipping, chance);
  const auto several = several_crossings(tipping, chance, one);
  for (const ChanceCrossing& at : several) table.rows.push_back(crossing_row(tipping, world, chance, at));
  if (!several.empty()) return;
  Row row = crossing_row(tipping, world, chance, {one.value, !tipping.falls(), one.interval});
  row[6] = why_nowhere(tipping, factor, one.value);
  if (!std::isfinite(one.value)) row[7] = std::string();
  table.rows.push_back(std::move(row));
}

namespace {

std::string_view course_word(Course course) {
  constexpr auto words = std::to_array<std::string_view>({"never", "always", "rises", "falls", "several"});
  return words[static_cast<std::size_t>(course)];
}

}  // namespace

AnswerTable thresholds_table(const Tipping& tipping) {
  AnswerTable table{
      "thresholds.csv", "Each run's own threshold", {"run", "course", "threshold", "switches"}, {}};
  for (std::size_t run = 0; run < tipping.runs.size(); ++run) {
    const RunTipping& one = tipping.runs[run];
    const auto threshold = tipping.threshold(run);
    table.rows.push_back({static_cast<double>(run), std::string(course_word(one.course())),
                          threshold ? Cell{*threshold} : Cell{}, static_cast<double>(one.switches.size())});
  }
  return table;
}

}  // namespace entente::explore
