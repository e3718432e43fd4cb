#pragma once
/// Which attributes and relations expressions read and events move.
#include "model/data.h"

namespace entente::detail {

/// (layers)
using Layers = std::vector<bool>;

Layers layers_read(const ModelData& model, const Program& program);
Layers layers_moved(const ModelData& model, const EmissionModel& emission);

}  // namespace entente::detail
