/// Parameters and their distributions.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "scenario/readers.h"

namespace entente::reading {
namespace {

using Kind = Distribution::Kind;

double uniform_centre(const Distribution& d) { return d.a + (d.b - d.a) / 2; }
double normal_centre(const Distribution& d) { return d.a; }
double triangular_centre(const Distribution& d) { return d.b; }
double lognormal_centre(const Distribution& d) { return std::exp(d.a); }

/// One kind of distribution: its key, its check, and the number that stands for it where one is needed.
struct Row {
  const char* key;
  Kind kind;
  void (*check)(const Item& numbers, Diagnostics& diagnostics);
  double (*centre)(const Distribution& distribution);
};

constexpr std::array<Row, 4> rows = {{
    {"uniform", Kind::uniform, check_uniform, uniform_centre},
    {"normal", Kind::normal, check_spread, normal_centre},
    {"triangular", Kind::triangular, check_triangular, triangular_centre},
    {"lognormal", Kind::lognormal, check_spread, lognormal_centre},
}};

std::vector<std::string> distribution_keys() {
  std::vector<std::string> keys;
  for (const Row& row : rows) keys.emplace_back(row.key);
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
  if (!item["value"].given() && given_of(item, distribution_keys()).empty()) {
    diagnostics.error(item.origin(), "missing key 'value', a number, or a distribution");
  }
  for (const Row& row : rows) {
    if (!item[row.key].given()) continue;
    row.check(item[row.key], diagnostics);
    parameter.distribution = read_distribution(row, item[row.key]);
    parameter.value = row.centre(parameter.distribution);
  }
  parameter.value = item["value"].number().value_or(parameter.value);
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
    scenario.parameters.push_back(std::move(parameter));
  }
}

}  // namespace entente::reading
