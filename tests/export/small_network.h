#pragma once
/// A made-up network: three actors at three dates.
#include <entente/interchange.h>

#include <cmath>

namespace entente::testing_support {

/// A to B is 0.5, then -1; A to C is not there, then 0.2; B to A and C to B never move.
inline Network small_network(bool symmetric = false) {
  EvolutionRelation trust;
  trust.name = "trust";
  trust.symmetric = symmetric;
  trust.start = {0, 0.5, 0, -0.25, 0, 0, 0, 0.1, 0};
  trust.cells = {1, 2};
  trust.mean = {0.5F, 0.5F, -1, 0, 0.2F, 0.2F};
  trust.sd = {0, 0.125F, 0.25F, 0, 0.5F, 0.5F};
  trust.p05 = {0.5F, 0.25F, -2, 0, -1, -1};
  trust.p95 = {0.5F, 0.75F, 0, 0, 1, 1};
  Network network;
  network.title = "Two & more";
  network.actors = {
      {"A", "Alpha", "state", {1.5}}, {"B", "B", "group", {NAN}}, {"C", "say \"hi\"", "state", {-INFINITY}}};
  network.attributes = {"x"};
  network.evolution.actors = {"A", "B", "C"};
  network.evolution.dates = {"2025-01-01", "2025-02-01", "2025-03-01"};
  network.evolution.runs = 7;
  network.evolution.relations = {trust};
  return network;
}

}  // namespace entente::testing_support
