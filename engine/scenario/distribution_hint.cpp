#include "scenario/distribution_hint.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace entente::reading {
namespace {

/// Keys by which other programs tell what a distribution is, and which has it; the kind itself stands first.
struct OtherKey {
  std::string_view word;  ///< in small letters
  std::string_view kind;  ///< empty: its value tells it
};

constexpr auto other_keys = std::to_array<OtherKey>({
    {"dist", ""},
    {"distribution", ""},
    {"family", ""},
    {"type", ""},
    {"kind", ""},
    {"mode", "triangular"},
    {"mean", "normal"},
    {"sd", "normal"},
    {"std", "normal"},
    {"stdev", "normal"},
    {"mu", "lognormal"},
    {"sigma", "lognormal"},
    {"min", "uniform"},
    {"max", "uniform"},
    {"low", "uniform"},
    {"high", "uniform"},
    {"lower", "uniform"},
    {"upper", "uniform"},
});

bool is_distribution(const Key& key) { return key.value.form == Form::numbers; }

std::string as_written(const Key& key) {
  return fmt::format("\"{}\": [{}]", key.name, fmt::join(key.value.words, ", "));
}

std::string listed(const std::vector<Key>& kinds) {
  std::vector<std::string> all;
  for (const Key& key : kinds) all.push_back(as_written(key));
  return fmt::format("{}", fmt::join(all, ", "));
}

/// The distribution that a value names, or that has such a key.
const Key* meant_by(const OtherKey& other, const Node& value, const std::vector<Key>& kinds) {
  if (!other.kind.empty()) return find_key(kinds, std::string(other.kind));
  const std::string word = in_small_letters(value.text);
  const Key* named = find_key(kinds, word);
  return named ? named : find_key(kinds, nearest(word, names_of(kinds)));
}

}  // namespace

std::string distribution_hint(const Node& node, const std::vector<Key>& keys) {
  std::vector<Key> kinds;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(kinds), is_distribution);
  if (std::any_of(kinds.begin(), kinds.end(), [&](const Key& key) { return node.find(key.name); })) return "";
  for (const OtherKey& other : other_keys) {
    const auto member = std::find_if(node.members.begin(), node.members.end(),
                                     [&](const Member& m) { return in_small_letters(m.key) == other.word; });
    if (kinds.empty() || member == node.members.end() || find_key(keys, member->key)) continue;
    const Key* meant = meant_by(other, member->value, kinds);
    return meant ? "; write " + as_written(*meant) : "; a distribution is one of: " + listed(kinds);
  }
  return "";
}

}  // namespace entente::reading
