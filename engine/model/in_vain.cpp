/// Settings that have no effect, or another than the number says.
#include <fmt/format.h>

#include <cmath>

#include "language/definitions.h"
#include "model/conditions.h"
#include "model/unbound.h"

namespace entente::detail {
namespace {

/// The value of what reads nothing but fixed parameters.
std::optional<double> fixed(const Expression& expression, Compilation& c) {
  if (!expression.given()) return std::nullopt;
  const language::AstPtr tree = language::parsed(expression);
  return is_switch(*tree, c) ? std::optional(fixed_value(*tree, c)) : std::nullopt;
}

/// What has no effect as written may have one with a what-if.
bool what_ifs_name(const std::string& key, const Compilation& c) {
  return c.scenario.named_elsewhere.contains(key);
}

/// A what-if that takes the decay away leaves the rest as it is.
void warn_of_baseline(const LayerSettings& layer, Compilation& c) {
  if (layer.half_life || !layer.baseline || c.scenario.varied || what_ifs_name("half_life", c)) return;
  c.warning(layer.based, "'baseline' has no effect without 'half_life': nothing decays toward it");
}

void warn_of_lasting(const Effect& effect, const LayerModel& layer, Compilation& c) {
  const bool own = effect.lasting.origin.place.source == 0;  // a library may be used with other layers
  if (!effect.lasting.given() || !own || layer.half_life > 0 || c.scenario.varied ||
      what_ifs_name("half_life", c))
    return;
  c.warning(effect.lasting.origin,
            fmt::format("'lasting' has no effect: '{}' has no 'half_life', so that all of "
                        "a change lasts",
                        layer.name));
}

/// `key`: what the effect does to values below (`up`), or above, its own.
void warn_of_end(const Expression& given, bool up, const LayerModel& layer, Compilation& c) {
  const std::optional<double> value = fixed(given, c);
  if (!value) return;
  const Range& range = layer.range;
  const double near = up ? range.low : range.high, far = up ? range.high : range.low;
  const auto beyond = [&](double end, double from) { return up ? from > end : from < end; };
  if (beyond(far, *value))
    c.warning(given.origin, fmt::format("found {}, outside the range [{}, {}] of '{}': it counts as {}", *value,
                                        range.low, range.high, layer.name, far));
  else if (std::isfinite(near) && !beyond(near, *value))
    c.warning(given.origin, fmt::format("changes nothing: no value of '{}' is {} {}", layer.name,
                                        up ? "below" : "above", near));
}

void warn_of_effect(const Effect& effect, const EffectModel& made, Compilation& c) {
  const LayerModel& layer = c.model.layers[made.target.layer];
  warn_of_lasting(effect, layer, c);
  warn_of_end(effect.raise_to, true, layer, c);
  warn_of_end(effect.lower_to, false, layer, c);
  const std::string why = nothing_to_bind(effect.bindings, c.world());
  if (!why.empty()) c.warning(effect.bindings.front().origin, why + ", so that this effect changes nothing");
}

}  // namespace

void warn_in_vain(Compilation& c) {
  for (const Attribute& attribute : c.scenario.attributes) warn_of_baseline(attribute, c);
  for (const Relation& relation : c.scenario.relations) warn_of_baseline(relation, c);
  for (std::size_t t = 0; t < c.model.types.size(); ++t)
    for (std::size_t e = 0; e < c.model.types[t].effects.size(); ++e)
      warn_of_effect(c.scenario.event_types[t].effects[e], c.model.types[t].effects[e], c);
}

}  // namespace entente::detail
