#pragma once
/// Doors into a Simulation that are for the engine alone.
#include <entente/ensemble.h>

#include "simulation/observer.h"

namespace entente::detail {

class SharedNormals;

struct SimulationAccess {
  /// From the next run on the observer looks on; null: nobody, as at first.
  static void observe(Simulation& simulation, Observer* observer);
  /// From the next run on what it draws alike with others is taken from there; null: from nobody, as at first.
  /// No number changes by it.
  static void share(Simulation& simulation, SharedNormals* normals);
};

}  // namespace entente::detail
