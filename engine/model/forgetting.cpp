#include "model/forgetting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/overshooting.h"

namespace entente::detail {
namespace {

/// A step may be so many half-lives long. What is added in the middle of such a step should stand at its half
/// at the end, and has become a quarter.
constexpr double most_half_lives = 2;

using Marked = std::vector<bool>;  ///< (layers)

/// What events of this kind add and do not mean to last.
void mark_added(const ModelData& model, const EmissionModel& emission, Marked& layers) {
  for (const EffectModel& effect : model.types[emission.type].effects)
    if (!effect.lasting) layers[effect.target.layer] = true;
}

Marked moved_by_what_happens(const ModelData& model) {
  Marked layers(model.layers.size());
  for (const auto& occurrences : model.schedule)
    for (const Occurrence& one : occurrences) mark_added(model, model.events[one.event].emission, layers);
  for (const StreamModel::Kind& kind : model.stream.kinds) mark_added(model, kind.emission, layers);
  for (const RuleModel& rule : model.rules)
    if (!rule.off) mark_added(model, rule.emission, layers);
  return layers;
}

Marked moved_by_processes(const ModelData& model) {
  Marked layers(model.layers.size());
  for (const CompiledProcess& process : model.processes) layers[process.process->moves()] = true;
  return layers;
}

void add(const ModelData& model, const Marked& moved, double length, bool parts, std::vector<Forgetting>& all) {
  const std::size_t before = all.size();
  for (std::size_t k = 0; k < moved.size(); ++k) {
    const double half_life = model.layers[k].half_life;
    if (!moved[k] || !(half_life > 0) || length <= most_half_lives * half_life) continue;
    const auto alike =
        std::find_if(all.begin() + static_cast<std::ptrdiff_t>(before), all.end(), [&](const auto& one) {
          return one.half_life == half_life &&
                 model.layers[one.layers.front()].relation == model.layers[k].relation;
        });
    if (alike == all.end())
      all.push_back({{LayerId(k)}, half_life, length, parts});
    else
      alike->layers.emplace_back(k);
  }
}

}  // namespace

std::vector<Forgetting> forgetting(const ModelData& model) {
  std::vector<Forgetting> all;
  const double part = longest_part(model);
  add(model, moved_by_what_happens(model), part * static_cast<double>(model.substeps), false, all);
  add(model, moved_by_processes(model), part, true, all);
  return all;
}

std::string forgetful_layers(const ModelData& model, const Forgetting& found) {
  constexpr std::size_t most_named = 3;
  std::string text = model.layers[found.layers.front()].relation ? "Relation" : "Attribute";
  if (found.layers.size() > 1) text += "s";
  for (std::size_t k = 0; k < std::min(most_named, found.layers.size()); ++k)
    text += (k == 0 ? " " : ", ") + model.layers[found.layers[k]].name;
  if (found.layers.size() > most_named) text += fmt::format(" and {} more", found.layers.size() - most_named);
  return text;
}

std::string forgetting_text(const Forgetting& found) {
  constexpr double days = 365.25;
  return fmt::format(
      "half-life {:.3g} days, {} up to {:.3g}: of what {} only {:.2g} % is left at its end; {} of at most the "
      "half-life "
      "would not lose it so",
      found.half_life * days, found.parts ? "a part of a step" : "a step", found.length * days,
      found.parts ? "processes add in a part" : "events and rules add in a step",
      100 * std::exp2(-found.length / found.half_life),
      found.parts ? "a shorter step or more substeps, each" : "a step");
}

void warn_forgetting(Compilation& c) {
  for (const Forgetting& found : forgetting(c.model)) {
    const std::size_t first = found.layers.front(), attributes = c.scenario.attributes.size();
    const Origin& origin = first < attributes ? c.scenario.attributes[first].origin
                                              : c.scenario.relations[first - attributes].origin;
    c.warning(origin, forgetting_text(found));
  }
}

}  // namespace entente::detail
