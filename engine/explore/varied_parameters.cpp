#include <entente/explore.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv_number.h"
#include "scenario/parameter_number.h"
#include "simulation/initial_number.h"

namespace entente::explore {
namespace {

/// Over a distribution, from end to end; of one without ends where 95 % of its values lie.
Factor over_distribution(const Parameter& parameter) {
  constexpr double low_share = 0.025, high_share = 0.975;
  const Distribution& d = parameter.distribution;
  const auto at = [&](double u) { return detail::parameter_at(d, parameter.value, u); };
  if (d.kind == Distribution::Kind::uniform) return {parameter.name, d.a, d.b, {}, {}, d};
  if (d.kind == Distribution::Kind::triangular) return {parameter.name, d.a, d.c, {}, {}, d};
  return {parameter.name, at(low_share), at(high_share), {}, {}, d};
}

/// What is drawn from a distribution without a width does not vary.
bool varies(const Factor& factor) {
  return std::isfinite(factor.high - factor.low) && factor.low < factor.high;
}

Factor require_varying(Factor factor) {
  if (varies(factor)) return factor;
  throw RequestError(
      fmt::format("the distribution of '{0}' goes from {1} to {2}, which is nothing to vary it over; "
                  "give a range, as {0}=LOW:HIGH",
                  factor.name, factor.low, factor.high));
}

bool drawn(const Parameter& parameter) { return parameter.distribution.kind != Distribution::Kind::fixed; }

/// `60:120`
Factor between(const Parameter& parameter, const std::string& range) {
  const std::size_t colon = range.find(':');
  const auto low = csv_number(range.substr(0, colon));
  const auto high = colon == std::string::npos ? std::nullopt : csv_number(range.substr(colon + 1));
  if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high))
    throw RequestError("the range of '" + parameter.name + "' is LOW:HIGH, as 60:120, not '" + range + "'");
  if (!(*low < *high))
    throw RequestError(
        fmt::format("the range {} of '{}' is upside down or empty; expected LOW:HIGH with LOW below HIGH",
                    range, parameter.name));
  if (!std::isfinite(*high - *low))
    throw RequestError(fmt::format("the range {} of '{}' is wider than numbers can be", range, parameter.name));
  return {parameter.name, *low, *high};
}

/// What is there, but is no parameter, is met with where it belongs.
void refuse_what_belongs_elsewhere(const Scenario& scenario, const std::string& name) {
  if (std::ranges::find(scenario.parameters, name, &Parameter::name) != scenario.parameters.end()) return;
  if (std::ranges::find(scenario.what_ifs, name, &WhatIf::id) != scenario.what_ifs.end())
    throw UnknownNameError("'" + name +
                           "' is a what-if of the scenario, not a parameter; --among takes what-ifs");
  if (std::ranges::find(scenario.outcomes, name, &Outcome::id) != scenario.outcomes.end())
    throw UnknownNameError("'" + name +
                           "' is an outcome of the scenario, not a parameter; --outcome takes outcomes, " +
                           "and --among what-ifs");
}

Factor varied(const Scenario& scenario, const std::string& text) {
  const std::size_t equals = text.find('=');
  refuse_what_belongs_elsewhere(scenario, text.substr(0, equals));
  const Parameter& parameter = scenario.parameters[detail::parameter_number(scenario, text.substr(0, equals))];
  if (equals != std::string::npos) return between(parameter, text.substr(equals + 1));
  if (drawn(parameter)) return require_varying(over_distribution(parameter));
  const double about = parameter.value == 0 ? 1 : std::abs(parameter.value);
  throw RequestError(fmt::format("'{0}' has no distribution in the scenario; give it a range, as {0}={1}:{2}",
                                 parameter.name, parameter.value - about / 2, parameter.value + about / 2));
}

}  // namespace

std::vector<Factor> varied_parameters(const Scenario& scenario, std::span<const std::string> given) {
  std::vector<Factor> all;
  for (const std::string& text : given) {
    Factor one = varied(scenario, text);
    const auto same = [&](const Factor& other) { return other.name == one.name; };
    if (std::any_of(all.begin(), all.end(), same)) throw RequestError("'" + one.name + "' is varied twice");
    all.push_back(std::move(one));
  }
  if (given.empty())
    for (const Parameter& parameter : scenario.parameters)
      if (Factor one = over_distribution(parameter); drawn(parameter) && varies(one))
        all.push_back(std::move(one));
  if (all.empty())
    throw RequestError(
        "no parameter of the scenario has a distribution, so there is nothing to vary; give ranges, as "
        "--vary PARAMETER=LOW:HIGH, or of a sweep --sweep PARAMETER=LOW:HIGH:COUNT");
  return all;
}

}  // namespace entente::explore
