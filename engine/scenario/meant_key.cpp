#include "scenario/meant_key.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "scenario/format.h"

namespace entente::reading {
namespace {

struct Synonym {
  std::string_view word;  ///< in small letters
  /// What is meant by it: the first of them that an object has.
  std::array<std::string_view, 4> keys;
};

constexpr auto synonyms = std::to_array<Synonym>({
    {"if", {"when", "where", "is"}},
    {"condition", {"when", "where", "is"}},
    {"trigger", {"when"}},
    {"filter", {"where"}},
    {"unless", {"when", "where"}},
    {"foreach", {"for"}},
    {"for_each", {"for"}},
    {"forall", {"for"}},
    {"for_all", {"for"}},
    {"then", {"emit"}},
    {"do", {"emit"}},
    {"event", {"emit", "type", "events"}},
    {"chance", {"probability"}},
    {"likelihood", {"probability"}},
    {"prob", {"probability"}},
    {"p", {"probability"}},
    {"frequency", {"rate"}},
    {"wait", {"cooldown"}},
    {"pause", {"cooldown"}},
    {"on", {"date"}},
    {"day", {"date"}},
    {"repeat", {"every"}},
    {"interval", {"every", "step"}},
    {"strength", {"intensity"}},
    {"weight", {"intensity"}},
    {"severity", {"intensity"}},
    {"description", {"describe", "description", "note"}},
    {"desc", {"describe", "description", "note"}},
    {"describe", {"description", "note"}},
    {"comment", {"note"}},
    {"name", {"title", "label", "describe", "headline"}},
    {"title", {"name", "label", "describe", "headline"}},
    {"label", {"name", "title", "describe", "headline"}},
    {"reference", {"source"}},
    {"citation", {"source"}},
    {"cell", {"change"}},
    {"target", {"change"}},
    {"add", {"by"}},
    {"amount", {"by"}},
    {"delta", {"by"}},
    {"value", {"is", "by", "initial"}},
    {"is", {"value", "by"}},
    {"permanent", {"lasting"}},
    {"expression", {"value", "is"}},
    {"formula", {"value", "is"}},
    {"default", {"initial", "value"}},
    {"start", {"initial"}},
    {"decay", {"half_life"}},
    {"bounds", {"range"}},
    {"limits", {"range"}},
    {"equilibrium", {"baseline"}},
    {"mutual", {"symmetric"}},
    {"undirected", {"symmetric"}},
    {"matrix", {"ties"}},
    {"values", {"ties"}},
    {"edges", {"ties", "relations"}},
    {"csv", {"ties_csv", "events_csv"}},
    {"file", {"ties_csv", "events_csv"}},
    {"random", {"ties_random"}},
    {"number", {"count"}},
    {"gaussian", {"normal"}},
    {"from", {"start"}},
    {"begin", {"start"}},
    {"until", {"end"}},
    {"to", {"end"}},
    {"version", {"entente"}},
    {"countries", {"actors"}},
    {"nodes", {"actors"}},
    {"networks", {"relations"}},
    {"variables", {"parameters"}},
    {"constants", {"parameters"}},
    {"types", {"event_types"}},
    {"shocks", {"events"}},
    {"processes", {"dynamics"}},
    {"iterations", {"runs"}},
    {"replications", {"runs"}},
    {"results", {"outcomes"}},
    {"scenarios", {"what_if"}},
    {"policies", {"what_if"}},
    {"tests", {"expect"}},
    {"changes", {"patch"}},
    {"average", {"mean"}},
    {"avg", {"mean"}},
    {"last", {"end"}},
    {"final", {"end"}},
    {"any", {"ever"}},
    {"sometime", {"ever"}},
    {"all", {"always"}},
    {"dist", {"uniform"}},
    {"distribution", {"uniform"}},
    {"set", {"patch"}},
    {"min", {"at_least", "range"}},
    {"max", {"at_most", "range"}},
});

constexpr auto objects_with_keys = std::to_array<const Object& (*)()>(
    {time_format, actor_format, attribute_format, relation_format, random_ties_format, parameter_format,
     event_type_format, effect_format, event_format, rule_format, metric_format, outcome_format,
     expectation_format});

bool has(std::span<const std::string> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool has_key(const Object& object, const std::string& key) { return find_key(object.keys, key) != nullptr; }

std::string with_article(const std::string& noun) {
  return (std::string_view("aeiou").find(noun.front()) == std::string_view::npos ? "a " : "an ") + noun;
}

/// `effects belong to an event type`, where one kind of object has that key, or two have.
std::string owners(const std::string& key) {
  std::vector<std::string> names;
  for (const auto object : objects_with_keys)
    if (has_key(object(), key)) names.push_back(with_article(object().name));
  if (names.empty() || names.size() > 2) return "";
  return fmt::format("; {} {} to {}", key, key.ends_with('s') ? "belong" : "belongs", fmt::join(names, " or "));
}

/// Where it stands there, if it does in one kind of object only: what was meant, for programs too.
std::string stands_at(const std::string& key) {
  std::string path;
  for (const auto object : objects_with_keys) {
    if (!has_key(object(), key)) continue;
    if (!path.empty()) return "";
    path = object().stands_at + "." + key;
  }
  return path;
}

std::string did_mean(const std::string& what) {
  return what.empty() ? "" : fmt::format(" (did you mean '{}'?)", what);
}

}  // namespace

std::string synonym(std::string_view word, const std::vector<std::string>& keys) {
  const std::string small = in_small_letters(word);
  for (const Synonym& row : synonyms) {
    if (row.word != small) continue;
    const auto key = std::find_if(row.keys.begin(), row.keys.end(), [&](auto k) { return has(keys, k); });
    return key == row.keys.end() ? "" : std::string(*key);
  }
  return "";
}

std::string meant_key(std::string_view word, const std::vector<std::string>& keys) {
  const std::string other = synonym(word, keys);
  return other.empty() ? nearest(word, keys) : other;
}

std::string key_hint(const std::string& word, const std::vector<std::string>& keys) {
  const std::string meant = meant_key(word, keys);
  return meant.empty() ? did_mean(stands_at(word)) + owners(word) : did_mean(meant);
}

}  // namespace entente::reading
