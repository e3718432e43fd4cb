#include "starter/moves.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>

#include "starter/formulas.h"

namespace entente::starter {
namespace {

constexpr std::string_view main_stand_in = "trust[", other_stand_in = "trade[";

bool has_any(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// `[a, b]` as `[b, a]`.
std::string mirrored(const std::string& cell) {
  const std::size_t open = cell.find('['), comma = cell.find(", ");
  return cell.substr(0, open + 1) + cell.substr(comma + 2, cell.size() - comma - 3) + ", " +
         cell.substr(open + 1, comma - open - 1) + "]";
}

/// Effects of one event type; each cell of a symmetric relation changes once.
class Effects {
 public:
  Effects(const WorldDraft& world, Json& list) : world_(world), list_(list) {}

  void add(const Json& effect) {
    const std::string change = effect["change"];
    if (change.starts_with(main_stand_in)) add(effect, world_.main());
    if (change.starts_with(other_stand_in))
      for (std::size_t k = 1; k < world_.relations.size(); ++k) add(effect, world_.relations[k]);
  }

 private:
  /// Parameters of sizes are on the scale of the main relation already.
  void add(Json effect, const RelationDraft& relation) {
    const std::string change = effect["change"], cell = relation.name + change.substr(change.find('['));
    if (relation.symmetric && has_any(changed_, mirrored(cell))) return;
    changed_.push_back(cell);
    effect["change"] = cell;
    const double size = relation.unit() / world_.main().unit();
    effect["by"] = times(effect["by"], relation.hostile ? -size : size);
    list_.push_back(std::move(effect));
  }

  const WorldDraft& world_;
  Json& list_;
  std::vector<std::string> changed_;
};

/// Rates are a year; all others are sizes, shares of the scale.
Json parameter(const std::string& name, Json declared, const WorldDraft& world) {
  if (name.ends_with("_rate")) return declared;
  for (Json& bound : declared["uniform"]) bound = written(bound.get<double>() * world.main().unit());
  return declared;
}

void add_parameters(const std::string& move, const WorldDraft& world, const Json& moves, Json& scenario) {
  for (const auto& [name, declared] : moves["parameters"].items())
    if (name.starts_with(move + "_")) scenario["parameters"][name] = parameter(name, declared, world);
}

void add_move(const std::string& move, const WorldDraft& world, const Json& moves, Json& scenario) {
  add_parameters(move, world, moves, scenario);
  Json type = moves["event_types"][move];
  Json effects = Json::array();
  Effects mapped(world, effects);
  for (const Json& effect : type["effects"]) mapped.add(effect);
  type["effects"] = std::move(effects);
  const std::string name = scenario["event_types"].contains(move) ? move + "-by-chance" : move;
  scenario["event_types"][name] = std::move(type);
  scenario["rules"][move] = moves["rules"][move];
  scenario["rules"][move]["emit"]["type"] = name;
}

bool between_rivals(const std::string& move, const Json& moves) {
  return moves["rules"][move]["rate"].get<std::string>().find("at_odds(i, j)") != std::string::npos;
}

}  // namespace

std::vector<std::string> chosen_moves(const std::vector<std::string>& asked, const WorldDraft& world,
                                      const Json& moves) {
  const bool third = world.actors.size() > 2;
  if (asked.empty()) return {"attack", "talks", third ? "mediation" : "sanctions"};
  std::vector<std::string> known, chosen;
  for (const auto& [name, type] : moves["event_types"].items()) known.push_back(name);
  for (const std::string& move : asked) {
    if (!has_any(known, move))
      throw RequestError(fmt::format("'{}' is not a move{}; there are {}", move, did_you_mean(move, known),
                                     fmt::join(known, ", ")));
    if (move == "mediation" && !third) throw RequestError("mediation needs a third actor");
    if (!has_any(chosen, move)) chosen.push_back(move);
  }
  return chosen;
}

void add_moves(const std::vector<std::string>& chosen, const WorldDraft& world, const Json& moves,
               Json& scenario) {
  if (world.relations.size() > 1) scenario["parameters"]["restraint"] = moves["parameters"]["restraint"];
  for (const std::string& move : chosen) add_move(move, world, moves, scenario);
  // what the two do to each other is sure to matter to them
  const auto felt = std::find_if(chosen.begin(), chosen.end(),
                                 [&](const std::string& move) { return between_rivals(move, moves); });
  const std::string id = "no-" + (felt == chosen.end() ? chosen.front() : *felt);
  scenario["what_if"][id] = moves["what_if"][id];
}

void restrict_attacks(const std::vector<Parties>& pairs, const WorldDraft& world, Json& scenario) {
  if (!scenario["rules"].contains("attack") || world.actors.size() < 3) return;
  constexpr double enemies_indeed = 0.6;
  scenario["parameters"]["others_attack_above"] = {
      {"value", enemies_indeed},
      {"source", to_be_judged},
      {"note", "how much at odds others must be than those asked about before one attacks, from 0 to 1"}};
  std::string when = "at_odds(i, j) > others_attack_above";
  for (const auto& [one, other] : pairs)
    when += fmt::format(" || (i == {0} && j == {1}) || (i == {1} && j == {0})", world.actors[one].code,
                        world.actors[other].code);
  scenario["rules"]["attack"]["when"] = when;
}

}  // namespace entente::starter
