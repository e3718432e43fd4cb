#include "simulation/purposes.h"

#include <entente/ensemble.h>

#include <algorithm>
#include <set>

#include "model/model_access.h"

namespace entente {
namespace detail {
namespace {

/// The streams of what is there but has nothing to draw.
std::set<std::uint32_t> undrawn(const ModelData& model) {
  std::set<std::uint32_t> streams;
  for (const ParameterModel& parameter : model.parameters)
    if (parameter.distribution.kind == Distribution::Kind::fixed) streams.insert(parameter.stream);
  for (const LayerModel& layer : model.layers)
    if (layer.random.kind == RandomTies::Kind::none) streams.insert(layer.stream);
  for (const EventModel& event : model.events)
    if (!event.probability) streams.insert(event.stream);
  for (const RuleModel& rule : model.rules)
    if (!rule.hazard) streams.insert(rule.stream);
  return streams;
}

}  // namespace

std::vector<DrawStream> streams_drawn(const ModelData& model) {
  const std::set<std::uint32_t> without = undrawn(model);
  std::vector<DrawStream> drawn;
  for (const DrawStream& stream : model.streams)
    if (!without.contains(stream.number)) drawn.push_back(stream);
  return drawn;
}

std::vector<std::pair<std::uint32_t, std::size_t>> purpose_streams(
    const ModelData& model, std::span<const std::vector<std::string>> purposes) {
  if (purposes.size() > max_purposes)
    throw std::invalid_argument("more than " + std::to_string(max_purposes) + " purposes are told apart");
  const std::vector<DrawStream> drawn = streams_drawn(model);
  std::vector<std::pair<std::uint32_t, std::size_t>> streams;
  for (std::size_t k = 0; k < purposes.size(); ++k)
    for (const std::string& name : purposes[k]) {
      const auto found =
          std::find_if(drawn.begin(), drawn.end(), [&](const DrawStream& s) { return s.name == name; });
      if (found == drawn.end()) throw std::invalid_argument("nothing is drawn for '" + name + "'");
      const auto same = [&](const auto& s) { return s.first == found->number; };
      if (std::any_of(streams.begin(), streams.end(), same))
        throw std::invalid_argument("the purpose '" + name + "' stands twice");
      streams.emplace_back(found->number, k);
    }
  return streams;
}

}  // namespace detail

std::vector<std::string> luck_purposes(const Model& model) {
  std::vector<std::string> names;
  for (const detail::DrawStream& stream : detail::streams_drawn(detail::ModelAccess::data(model))) names.push_back(stream.name);
  return names;
}

}  // namespace entente
