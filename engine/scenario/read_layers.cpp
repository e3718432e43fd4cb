/// Attributes and relations.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/csv_number.h"
#include "base/ordinal.h"
#include "scenario/format.h"
#include "scenario/names.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

Range read_range(const Item& item) {
  Range range;
  const std::vector<Item> ends = item.items();
  if (ends.size() != 2) return range;
  range.low = ends[0].number().value_or(range.low);
  range.high = ends[1].number().value_or(range.high);
  if (range.low >= range.high) return {};  // the check said so; no value lies in it
  return range;
}

Saturation read_saturation(const Item& item, const Range& range, Diagnostics& diagnostics) {
  const bool low = std::isfinite(range.low), high = std::isfinite(range.high);
  if (item.text() == "headroom" && !(low && high)) {
    diagnostics.error(item.origin(), "headroom needs a range with two finite ends");
  }
  if (!low && !high) return Saturation::none;
  return low && high && item.text() != "clamp" ? Saturation::headroom : Saturation::clamp;
}

std::string outside(double value, const Range& range) {
  return fmt::format("found {}, outside the range [{}, {}]", shortest(value), shortest(range.low),
                     shortest(range.high));
}

std::optional<double> read_baseline(const Item& item, const Range& range, Diagnostics& diagnostics) {
  const std::optional<double> baseline = item.number();
  if (baseline && (*baseline < range.low || *baseline > range.high))
    diagnostics.error(item.origin(), outside(*baseline, range));
  return baseline;
}

void read_settings(const Entry& entry, LayerSettings& layer, Diagnostics& diagnostics) {
  const Item& item = entry.value;
  layer.name = entry.key.value;
  layer.origin = entry.key.origin;
  layer.range = read_range(item["range"]);
  layer.saturation = read_saturation(item["saturation"], layer.range, diagnostics);
  layer.initial = item["initial"].expression();
  layer.half_life = item["half_life"].duration();
  layer.based = item["baseline"].origin();
  layer.baseline = read_baseline(item["baseline"], layer.range, diagnostics);
  layer.provenance = item.provenance();
}

constexpr auto senses = std::to_array<std::string_view>({"neutral", "friendly", "hostile"});

Sense read_sense(const Item& item) {
  const auto found = std::find(senses.begin(), senses.end(), item.text());
  return found == senses.end() ? Sense::neutral : static_cast<Sense>(found - senses.begin());
}

/// Each value once, and in the range.
std::vector<ScaleWord> read_scale(const Item& item, const Range& range, Diagnostics& diagnostics) {
  std::vector<ScaleWord> scale;
  for (const Entry& entry : item.entries()) {
    if (!is_number(entry.key.value)) continue;
    const double at = *csv_number(entry.key.value);
    if (at < range.low || at > range.high) diagnostics.error(entry.key.origin, outside(at, range));
    if (std::any_of(scale.begin(), scale.end(), [&](const ScaleWord& other) { return other.at == at; }))
      diagnostics.error(entry.key.origin, fmt::format("{} has a word already", shortest(at)));
    scale.push_back({at, entry.value.text()});
  }
  std::sort(scale.begin(), scale.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return scale;
}

/// An attribute's value stands beside the other keys of an actor, and of generated actors where there are some.
void check_attribute_name(const Text& name, bool generated, Diagnostics& diagnostics) {
  const bool clashes = find_key(all_keys(actor_format()), name.value) ||
                       (generated && find_key(all_keys(generated_actors_format()), name.value));
  if (clashes)
    diagnostics.error(name.origin, fmt::format("'{}' is a key of actors; choose another name", name.value));
}

RandomTies read_random(const Item& item, Diagnostics& diagnostics) {
  RandomTies ties;
  ties.origin = item.origin();
  if (!has_unknown_keys(item, random_ties_format()))
    check_one_of(item, {"normal", "uniform"}, false, diagnostics);
  check_spread(item["normal"], diagnostics);
  check_uniform(item["uniform"], diagnostics);
  const bool normal = item["normal"].given();
  const std::vector<Item> numbers = item[normal ? "normal" : "uniform"].items();
  if (numbers.size() != 2) return ties;
  ties.kind = normal ? RandomTies::Kind::normal : RandomTies::Kind::uniform;
  ties.a = numbers[0].number().value_or(0);
  ties.b = numbers[1].number().value_or(0);
  return ties;
}

/// Where there is no tie, the value is 0 and stays so.
void check_sparse(const Item& item, const Relation& relation, Diagnostics& diagnostics) {
  const auto no = [&](const std::string& key, const std::string& why) {
    diagnostics.error(item[key].origin(), "a sparse relation " + why + R"(; write "storage": "dense")");
  };
  const Expression& initial = relation.initial;
  if (initial.given() && initial.text != "0") no("initial", "is 0 where it has no tie");
  if (relation.baseline && *relation.baseline != 0) no("baseline", "decays to \"initial\" or 0");
  if (item["ties_random"].given()) no("ties_random", "cannot draw a tie for every pair");
  if (relation.range.low > 0 || relation.range.high < 0) no("range", "needs 0 in its range");
}

std::vector<Tie> read_ties(const Item& item) {
  std::vector<Tie> ties;
  const std::vector<Key> known = all_keys(holder_format());
  for (const Entry& holder : item.entries()) {
    for (const Entry& toward : holder.value.entries()) {
      if (find_key(known, toward.key.value)) continue;
      ties.push_back({holder.key, toward.key, toward.value.expression()});
    }
  }
  return ties;
}

}  // namespace

void read_attributes(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["attributes"].entries()) {
    Attribute attribute;
    read_settings(entry, attribute, diagnostics);
    check_attribute_name(entry.key, !root["generate_actors"].entries().empty(), diagnostics);
    scenario.attributes.push_back(std::move(attribute));
  }
}

void read_relations(const Item& root, Scenario& scenario, Files& files, Diagnostics& diagnostics) {
  for (const Entry& entry : root["relations"].entries()) {
    const Item& item = entry.value;
    Relation relation;
    read_settings(entry, relation, diagnostics);
    relation.symmetric = item["symmetric"].boolean();
    relation.sparse = item["storage"].text() == "sparse";
    relation.sense = read_sense(item["sense"]);
    relation.scale = read_scale(item["scale"], relation.range, diagnostics);
    relation.ties_random = read_random(item["ties_random"], diagnostics);
    relation.ties_csv = read_ties_csv(item["ties_csv"], scenario.actors, files, diagnostics);
    relation.ties = read_ties(item["ties"]);
    if (relation.sparse) check_sparse(item, relation, diagnostics);
    scenario.relations.push_back(std::move(relation));
  }
}

}  // namespace entente::reading

namespace entente {

std::string to_string(Sense sense) { return std::string(reading::senses[ordinal(sense)]); }

}  // namespace entente
