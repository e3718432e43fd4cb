#include "starter/relations.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "language/symbol_table.h"
#include "scenario/names.h"

namespace entente::starter {
namespace {

constexpr const char* stand_in = "trust";  // what a relation is like of which nothing is known

std::string as_name(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return text;
}

void check_name(const std::string& name, const Json& moves) {
  if (!reading::is_name(name))
    throw RequestError("'" + name + "' cannot be a relation's name: letters, digits and _, and no digit first");
  if (language::is_reserved(name))
    throw RequestError("'" + name + "' is a word of the language and cannot be a relation's name");
  if (is_used(name, moves))
    throw RequestError("'" + name + "' cannot be a relation's name: a new scenario calls something else by it");
}

/// What a value of the usual range is in another: what is neutral stays so.
double moved_value(double value, double low, double high) {
  if (low >= 0 || high <= 0) return low + value * (high - low);
  return value < 0 ? value * -low : value * high;
}

Json moved_scale(const Json& scale, double low, double high) {
  Json moved;
  for (const auto& [value, meaning] : scale.items())
    moved[written(moved_value(std::stod(value), low, high)).dump()] = meaning;
  return moved;
}

void set_range(RelationDraft& relation, double low, double high) {
  relation.low = low, relation.high = high;
  relation.keys["range"] = {written(low), written(high)};
  relation.keys["scale"] = moved_scale(relation.keys["scale"], low, high);
}

double number_of(std::string_view text, const std::string& word) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    throw RequestError("'" + word + "' is not a relation with a range, like 'trade=0:100'");
  return value;
}

struct Range {
  double low, high;
};

/// What stands behind `=`.
std::optional<Range> range_of(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return std::nullopt;
  const std::size_t colon = std::min(word.find(':', equals), word.size());
  const std::string_view all(word);
  const Range range{number_of(all.substr(equals + 1, colon - equals - 1), word),
                    number_of(all.substr(std::min(colon + 1, all.size())), word)};
  if (!(range.low < range.high))
    throw RequestError(fmt::format("'{}': a range begins with its lower end", word));
  return range;
}

bool is_known(const std::vector<RelationDraft>& relations, const std::string& name) {
  return std::any_of(relations.begin(), relations.end(),
                     [&](const RelationDraft& r) { return r.name == name; });
}

/// That which is added where no other has sides.
RelationDraft added(const std::vector<RelationDraft>& relations, const Json& moves) {
  std::string name = stand_in;
  while (is_known(relations, name)) name += "_or_fear";
  RelationDraft relation = relation_named(name, moves, nullptr, nullptr);
  relation.remark = "Added, since by none of the others actors can be enemies: their values do not go below 0.";
  return relation;
}

}  // namespace

bool is_used(const std::string& name, const Json& moves) {
  constexpr auto others = std::to_array<std::string_view>(
      {"actor", "state", "nonstate", "mediators", "at_odds", "closeness", "between", "tension", "unrest",
       "war_below", "peace_above", "others_attack_above", "a", "b", "i", "j", "k", "m"});
  if (std::find(others.begin(), others.end(), name) != others.end() || moves["parameters"].contains(name))
    return true;
  return std::any_of(moves["event_types"].begin(), moves["event_types"].end(),
                     [&](const Json& type) { return type["roles"].contains(name); });
}

Json written(double number) {
  const double rounded = std::stod(fmt::format("{:.4g}", number));
  if (rounded == std::round(rounded) && std::abs(rounded) < 1e9) return static_cast<std::int64_t>(rounded);
  return rounded;
}

RelationDraft relation_named(const std::string& name, const Json& moves, const double* low,
                             const double* high) {
  RelationDraft relation;
  relation.name = as_name(name);
  check_name(relation.name, moves);
  const Json& known = moves["relations"];
  const bool is_word = known.contains(relation.name);
  relation.keys = known[is_word ? relation.name : stand_in];
  relation.symmetric = relation.keys.value("symmetric", false);
  relation.hostile = relation.keys.value("sense", "") == "hostile";
  relation.low = relation.keys["range"][0], relation.high = relation.keys["range"][1];
  if (low && high) set_range(relation, *low, *high);
  return relation;
}

void bring_main_first(std::vector<RelationDraft>& relations, const Json& moves) {
  const auto main =
      std::find_if(relations.begin(), relations.end(), [](const RelationDraft& r) { return r.has_sides(); });
  if (main == relations.end())
    relations.insert(relations.begin(), added(relations, moves));
  else
    std::rotate(relations.begin(), main, main + 1);
}

std::vector<RelationDraft> relations_of(const std::vector<std::string>& words, const Json& moves) {
  std::vector<RelationDraft> relations;
  for (const std::string& word : words) {
    const std::optional<Range> range = range_of(word);
    const std::string name = word.substr(0, word.find('='));
    relations.push_back(
        relation_named(name, moves, range ? &range->low : nullptr, range ? &range->high : nullptr));
    const std::string& taken = relations.back().name;
    if (std::count_if(relations.begin(), relations.end(),
                      [&](const RelationDraft& r) { return r.name == taken; }) > 1)
      throw RequestError("the relation '" + taken + "' is named twice");
  }
  bring_main_first(relations, moves);
  return relations;
}

}  // namespace entente::starter
