#pragma once
/// Cells that forget within a step nearly all that moves them.
#include "model/compilation.h"

namespace entente::detail {

/// Layers of one half-life, and the time for which it is too short.
struct Forgetting {
  std::vector<LayerId> layers;
  double half_life = 0;  ///< years
  double length = 0;     ///< years: of the longest step, or of the longest part of one
  bool parts =
      false;  ///< of what processes add in a part of a step; else of what events and rules add in a step
};

/// All of the model, by their first layers. What an effect with `lasting` adds is not meant to be forgotten.
std::vector<Forgetting> forgetting(const ModelData& model);

/// Of whom: `Attributes memory_raid, memory_strike`.
std::string forgetful_layers(const ModelData& model, const Forgetting& found);
/// What is to be told of them, with the share that is left.
std::string forgetting_text(const Forgetting& found);

/// Warns of each, at its first layer.
void warn_forgetting(Compilation& c);

}  // namespace entente::detail
