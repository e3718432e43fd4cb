/// Reading a network from a folder of results.
#include <fmt/format.h>

#include <algorithm>

#include "base/position_of.h"
#include "export/ties.h"
#include "model/relation_meant.h"
#include "report/source.h"

namespace entente {
namespace {

std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

/// What the attributes of run 0 are at its start.
std::vector<double> attributes_of(const report::Variant& v) {
  const Catalogue& c = v.model.catalogue();
  if (c.attributes.empty()) return {};
  Simulation simulation(v.model, v.manifest.seed, 1, record_states());
  const std::atomic<bool> at_once{true};  // the record of the start is all that is wanted
  const BlockRecord& first = simulation.run(0, 1, &at_once);
  return {first.states.data(), first.states.data() + c.attributes.size() * c.actors.size()};
}

std::vector<NetworkActor> actors_of(const report::Variant& v) {
  const Catalogue& c = v.model.catalogue();
  const std::vector<double> attributes = attributes_of(v);
  std::vector<NetworkActor> actors;
  for (std::size_t k = 0; k < c.actors.size(); ++k) {
    NetworkActor& actor = actors.emplace_back();
    actor.id = c.actors[k];
    actor.name = c.actor_names[k].empty() ? c.actors[k] : c.actor_names[k];
    actor.kind = c.actor_kinds[k];
    for (std::size_t a = 0; a < c.attributes.size(); ++a)
      actor.attributes.push_back(attributes[a * c.actors.size() + k]);
  }
  return actors;
}

}  // namespace

namespace report {

Variant read_variant_named(const std::filesystem::path& folder, const std::string& id) {
  const std::vector<ReportVariant> all = report_variants(folder);
  if (all.size() > 1) check_results(folder);  // a comparison is refused as a whole
  std::vector<std::string> ids;
  for (const ReportVariant& variant : all) ids.push_back(variant.id);
  const auto found = id.empty() ? std::optional<std::size_t>(0) : position_of(ids, id);
  if (!found) throw UnknownNameError(is_not_a("variant", id, ids));
  return read_variant(all[*found]);
}

}  // namespace report

Network read_network(const std::filesystem::path& folder, const std::string& relation,
                     const std::string& variant) {
  report::Variant v = report::read_variant_named(folder, variant);
  std::vector<std::string> names;
  for (const auto& layer : v.model.catalogue().relations) names.push_back(layer.name);
  const auto found = position_of(names, detail::relation_meant(v.model.catalogue(), relation));
  if (!found) throw UnknownNameError(is_not_a("relation", relation, names));
  if (!v.evolution)
    throw ReadError(
        v.folder.string() +
        " holds no relations over time (evolution.bin); 'entente run' keeps them with --evolution always");
  Network network{v.scenario.title, actors_of(v), {}, std::move(*v.evolution), *found};
  for (const auto& layer : v.model.catalogue().attributes) network.attributes.push_back(layer.name);
  return network;
}

std::size_t date_number(const Evolution& e, const std::string& date) {
  const auto after = std::lower_bound(e.dates.begin(), e.dates.end(), date);
  if (after != e.dates.end() && *after == date) return index_of(e.dates, after);
  std::vector<std::string> nearest;
  if (after != e.dates.begin()) nearest.push_back(*(after - 1));
  if (after != e.dates.end()) nearest.push_back(*after);
  throw UnknownNameError(fmt::format("{} is not a recorded date; nearest {}: {}", date,
                                     nearest.size() == 1 ? "is" : "are", joined(nearest)));
}

}  // namespace entente
