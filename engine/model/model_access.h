#pragma once
/// The door into a Model that is for the engine alone.
#include <entente/model.h>

#include <memory>
#include <utility>

#include "model/data.h"

namespace entente::detail {

struct ModelAccess {
  static const ModelData& data(const Model& model) { return *model.data_; }
  static Model make(std::shared_ptr<const ModelData> data) { return Model(std::move(data)); }
};

}  // namespace entente::detail
