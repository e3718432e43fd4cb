#include "starter/formulas.h"

#include <fmt/format.h>

#include <cmath>

namespace entente::starter {
namespace {

std::string cell(const RelationDraft& relation, const std::string& from, const std::string& toward) {
  return fmt::format("{}[{}, {}]", relation.name, from, toward);
}

std::string divided(const std::string& expression, double by) {
  return by == 1 ? expression : fmt::format("{} / {}", expression, written(by).dump());
}

/// From 0 to 1: how much there is between two of what holds them back.
std::string bond(const RelationDraft& relation) {
  const std::string tie = cell(relation, "a", "b");
  if (relation.has_sides()) return fmt::format("max(0, {})", regard(relation, "a", "b"));
  const double width = relation.high - relation.low;
  if (relation.hostile)
    return divided(width == 1 && relation.high == 1
                       ? "(1 - " + tie + ")"
                       : fmt::format("({} - {})", written(relation.high).dump(), tie),
                   width);
  if (relation.low == 0) return divided(tie, width);
  return divided(fmt::format("({} - {})", tie, written(relation.low).dump()), width);
}

}  // namespace

std::string times(const std::string& expression, double factor) {
  const bool minus = expression.starts_with('-');
  const std::string bare = minus ? expression.substr(1) : expression;
  const double size = std::abs(factor);
  return std::string(minus != (factor < 0) ? "-" : "") +
         (size == 1 ? bare : fmt::format("{} * {}", written(size).dump(), bare));
}

std::string regard(const RelationDraft& relation, const std::string& from, const std::string& toward) {
  return (relation.hostile ? "-" : "") + divided(cell(relation, from, toward), relation.unit());
}

Json named_expressions(const WorldDraft& world) {
  const std::string toward = regard(world.main(), "a", "b");
  const std::string against = toward.starts_with('-') ? toward.substr(1) : "-" + toward;
  std::string at_odds = fmt::format("max(0, {})", against);
  for (std::size_t k = 1; k < world.relations.size(); ++k)
    at_odds += fmt::format(" * (1 - restraint * {})", bond(world.relations[k]));
  const std::string sum = toward.starts_with('-') ? "1 - " + toward.substr(1) : "1 + " + toward;
  return {{"at_odds(a, b)", at_odds}, {"closeness(a, b)", fmt::format("({}) / 2", sum)}};
}

}  // namespace entente::starter
