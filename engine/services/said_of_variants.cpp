#include "services/said_of_variants.h"

namespace entente {

std::string label_of(const SaidOfVariant& variant) {
  if (!variant.what_if.empty()) return "with --what-if " + variant.what_if;
  return variant.expectation.empty() ? "" : "for expect." + variant.expectation;
}

std::vector<Variant> variants_of(const Variation& from, const Scenario& scenario) {
  std::vector<Variant> variants;
  for (const WhatIf& what_if : scenario.what_ifs) {
    variants.push_back({what_if.id, "", from});
    variants.back().variation.options.what_ifs.push_back(what_if.id);
  }
  for (const Expectation& expectation : scenario.expectations)
    if (!expectation.settings.empty()) variants.push_back({"", expectation.id, world_of(expectation, from)});
  return variants;
}

SaidOfVariant said_of(const Variant& variant, const EachVariant& each) {
  Diagnostics said;
  const auto compiled = read_and_compile(variant.variation, said);
  if (compiled && each) each(*compiled);
  const bool told = !compiled || variant.expectation.empty();
  return {variant.what_if, variant.expectation, told ? std::move(said) : Diagnostics()};
}

std::vector<SaidOfVariant> said_of_all(const Variation& from) {
  std::vector<SaidOfVariant> all(1);
  const auto compiled = read_and_compile(from, all.front().said);
  if (!compiled) return all;
  for (const Variant& variant : variants_of(from, compiled->scenario)) all.push_back(said_of(variant));
  return all;
}

}  // namespace entente
