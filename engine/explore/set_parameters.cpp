#include "explore/set_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "explore/answer.h"
#include "explore/box_words.h"

namespace entente::explore {
namespace {

const Parameter* parameter_in(const Scenario& scenario, const std::string& name) {
  const auto found = std::ranges::find(scenario.parameters, name, &Parameter::name);
  return found == scenario.parameters.end() ? nullptr : &*found;
}

bool same(const Parameter* a, const Parameter* b) {
  if (!a || !b) return a == b;
  const Distribution &p = a->distribution, &q = b->distribution;
  return a->value == b->value && p.kind == q.kind && p.a == q.a && p.b == q.b && p.c == q.c;
}

/// What a world sets a parameter to; NaN where its runs draw it, or where it has no such parameter.
double set_value(const ExploredWorld& world, const std::string& name) {
  const Parameter* found = parameter_in(world.scenario, name);
  return found && found->distribution.kind == Distribution::Kind::fixed
             ? found->value
             : std::numeric_limits<double>::quiet_NaN();
}

[[noreturn]] void refuse(const ExploredWorld& world, const std::string& name) {
  throw RequestError(
      fmt::format("{} sets '{}' itself, so that no other values of it can be asked for there; leave out one "
                  "of the two",
                  world_title(world), name));
}

/// Calls `with(world, point, factor)` for every value of a point whose world sets that parameter.
template <typename With>
void each_set(const Explorer& explorer, std::span<const Factor> factors, const PlacedPoints& placed,
              const With& with) {
  std::vector<std::vector<bool>> free;
  for (std::size_t world = 0; world < explorer.worlds().size(); ++world)
    free.push_back(left_free(explorer, world, factors));
  for (std::size_t p = 0; p < placed.points.count; ++p)
    for (std::size_t f = 0; f < factors.size(); ++f)
      if (!free[placed.world(p)][f]) with(explorer.worlds()[placed.world(p)], p, f);
}

}  // namespace

std::vector<std::string> left_alone(const std::vector<std::string>& names, const Scenario& itself,
                                    const Scenario& changed) {
  std::vector<std::string> left;
  std::ranges::copy_if(names, std::back_inserter(left), [&](const std::string& name) {
    return same(parameter_in(itself, name), parameter_in(changed, name));
  });
  return left;
}

void refuse_set_and_varied(const Variation& variation, const Scenario& itself,
                           const std::vector<std::string>& free) {
  const auto fixed = [&](const std::string& name) {
    const Parameter* now = parameter_in(itself, name);
    return now && now->distribution.kind == Distribution::Kind::fixed;
  };
  const bool changed = !variation.options.what_ifs.empty() || !variation.options.overrides.empty();
  if (!changed || std::ranges::none_of(free, fixed)) return;
  LoadOptions options = variation.options;
  options.what_ifs.clear();
  options.overrides.clear();
  Diagnostics unused;
  const Scenario before = load(variation.file, options, unused);
  for (const std::string& name : free)
    if (fixed(name) && !same(parameter_in(before, name), parameter_in(itself, name)))
      throw RequestError("'" + name +
                         "' is varied, and a what-if or a setting (--what-if, --set) sets it to one " +
                         "value; leave out one of the two");
}

std::vector<bool> left_free(const Explorer& explorer, std::size_t world, std::span<const Factor> factors) {
  const std::vector<std::string>& names = explorer.worlds()[world].model.catalogue().free_parameters;
  std::vector<bool> free;
  for (const Factor& factor : factors)
    free.push_back(std::find(names.begin(), names.end(), factor.name) != names.end());
  return free;
}

void write_set_values(const Explorer& explorer, std::span<const Factor> factors, PlacedPoints& placed) {
  each_set(explorer, factors, placed, [&](const ExploredWorld& world, std::size_t p, std::size_t f) {
    placed.points.row(p)[f] = set_value(world, factors[f].name);
  });
}

void refuse_set_twice(const Explorer& explorer, std::span<const Factor> factors, const PlacedPoints& placed) {
  each_set(explorer, factors, placed, [&](const ExploredWorld& world, std::size_t p, std::size_t f) {
    if (placed.points.row(p)[f] != set_value(world, factors[f].name)) refuse(world, factors[f].name);
  });
}

void refuse_set_twice(const Explorer& explorer, const Factor& factor, std::span<const std::size_t> worlds) {
  for (const std::size_t world : worlds)
    if (!left_free(explorer, world, {&factor, 1}).front()) refuse(explorer.worlds()[world], factor.name);
}

std::vector<std::string> set_texts(const Explorer& explorer, std::span<const Factor> factors) {
  std::vector<std::string> texts;
  for (std::size_t world = 1; world < explorer.worlds().size(); ++world) {
    const std::vector<bool> free = left_free(explorer, world, factors);
    std::vector<std::string> names;
    for (std::size_t f = 0; f < factors.size(); ++f)
      if (!free[f]) names.push_back(factors[f].name);
    if (!names.empty())
      texts.push_back(fmt::format("{} sets {}, which {} not varied there.",
                                  at_beginning(world_title(explorer.worlds()[world])), listed(names, "and"),
                                  names.size() > 1 ? "are" : "is"));
  }
  return texts;
}

}  // namespace entente::explore
