/// Parameters and their distributions.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

#include "scenario/format.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

using Family = Distribution::Kind;

double uniform_centre(const Distribution& d) { return d.a + (d.b - d.a) / 2; }
double normal_centre(const Distribution& d) { return d.a; }
double triangular_centre(const Distribution& d) { return d.b; }
double lognormal_centre(const Distribution& d) { return std::exp(d.a); }

/// One kind of distribution: its key, its check, and the number that stands for it where one is needed.
struct Row {
  const char* key;
  Family kind;
  void (*check)(const Item& numbers, Diagnostics& diagnostics);
  double (*centre)(const Distribution& distribution);
};

constexpr auto families = std::to_array<Row>({
    {"uniform", Family::uniform, check_uniform, uniform_centre},
    {"normal", Family::normal, check_spread, normal_centre},
    {"triangular", Family::triangular, check_triangular, triangular_centre},
    {"lognormal", Family::lognormal, check_spread, lognormal_centre},
});

/// The least and the largest number that can be drawn; of a distribution that makes no sense, all of them.
std::pair<double, double> support_of(const Distribution& d) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (d.kind == Family::uniform && d.a <= d.b) return {d.a, d.b};
  if (d.kind == Family::triangular && d.a <= d.b && d.b <= d.c) return {d.a, d.c};
  return {d.kind == Family::lognormal ? 0 : -infinite, infinite};
}

std::vector<std::string> distribution_keys() {
  std::vector<std::string> keys;
  for (const Row& row : families) keys.emplace_back(row.key);
  return keys;
}

/// The numbers of a list, or nothing where one is none (said already).
std::vector<double> numbers_of(const Item& list) {
  std::vector<double> numbers;
  for (const Item& item : list.items()) {
    if (!item.number()) return {};
    numbers.push_back(*item.number());
  }
  return numbers;
}

Distribution read_distribution(const Row& row, const Item& list) {
  Distribution distribution;
  distribution.kind = row.kind;
  double* const into[] = {&distribution.a, &distribution.b, &distribution.c};
  const std::vector<double> numbers = numbers_of(list);
  for (std::size_t i = 0; i < std::min<std::size_t>(numbers.size(), 3); ++i) *into[i] = numbers[i];
  return distribution;
}

void read_object(const Item& item, Parameter& parameter, Diagnostics& diagnostics) {
  check_one_of(item, distribution_keys(), true, diagnostics);
  if (!item["value"].given() && given_of(item, distribution_keys()).empty() &&
      !has_unknown_keys(item, parameter_format())) {
    diagnostics.error(item.origin(), "missing key 'value', a number, or a distribution");
  }
  for (const Row& row : families) {
    if (!item[row.key].given()) continue;
    row.check(item[row.key], diagnostics);
    parameter.distribution = read_distribution(row, item[row.key]);
    parameter.value = row.centre(parameter.distribution);
  }
  parameter.value = item["value"].number().value_or(parameter.value);
}

/// No run has such a value, since the distribution takes its place. Where the two come from different files, or
/// from a variation, one of them was not looked at when the other was written.
void warn_of_value(const Item& item, const Parameter& parameter, Diagnostics& diagnostics) {
  const auto [low, high] = support_of(parameter.distribution);
  const Item value = item["value"];
  if (!value.number() || (*value.number() >= low && *value.number() <= high)) return;
  const std::string key = given_of(item, distribution_keys()).front();
  if (item[key].origin().place.source != value.origin().place.source) return;
  diagnostics.warning(
      value.origin(),
      fmt::format("'value' has no effect beside '{}', which never draws {}; remove one of the two", key,
                  shortest(*value.number())));
}

void say(const Item& list, const char* problem, Diagnostics& diagnostics) {
  diagnostics.error(list.origin(), problem);
}

/// Else what is drawn between them is not finite.
void check_width(const Item& list, const std::vector<double>& numbers, Diagnostics& diagnostics) {
  if (!numbers.empty() && !std::isfinite(numbers.back() - numbers.front()))
    say(list, "the ends lie further apart than the largest number", diagnostics);
}

}  // namespace

void check_uniform(const Item& list, Diagnostics& diagnostics) {
  const std::vector<double> n = numbers_of(list);
  if (n.size() == 2 && n[0] > n[1]) say(list, "the low end lies above the high end", diagnostics);
  check_width(list, n, diagnostics);
}

void check_spread(const Item& list, Diagnostics& diagnostics) {
  const std::vector<double> n = numbers_of(list);
  if (n.size() == 2 && n[1] < 0)
    say(list, "the standard deviation (the second number) is negative", diagnostics);
}

void check_triangular(const Item& list, Diagnostics& diagnostics) {
  const std::vector<double> n = numbers_of(list);
  check_width(list, n, diagnostics);
  if (n.size() != 3 || (n[0] <= n[1] && n[1] <= n[2] && n[0] < n[2])) return;
  say(list, "expected low <= mode <= high, and low < high", diagnostics);
}

void read_parameters(const Item& root, Scenario& scenario, Diagnostics& diagnostics) {
  for (const Entry& entry : root["parameters"].entries()) {
    Parameter parameter;
    parameter.name = entry.key.value;
    parameter.origin = entry.key.origin;
    parameter.provenance = entry.value.provenance();
    parameter.value = entry.value.number().value_or(0);
    if (entry.value.is(Node::Kind::object)) read_object(entry.value, parameter, diagnostics);
    if (!scenario.varied) warn_of_value(entry.value, parameter, diagnostics);
    scenario.parameters.push_back(std::move(parameter));
  }
}

}  // namespace entente::reading
