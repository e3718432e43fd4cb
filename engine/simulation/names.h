#pragma once
/// Cells and bindings in words, for messages.
#include "language/frame.h"
#include "model/data.h"

namespace entente::detail {

/// `trust[PAK,AFG]`
std::string cell_name(const ModelData& model, LayerId layer, std::size_t cell);

/// `g = TTP, h = AFG`: what the columns of a binding hold.
std::string describe_actors(const ModelData& model, const language::Frame& frame,
                            const std::vector<std::string>& columns, std::size_t binding);

/// `trust[PAK,AFG] (g = TTP, h = AFG)`: the target of a binding and what its columns hold.
std::string describe_binding(const ModelData& model, const language::Frame& frame,
                             const std::vector<std::string>& columns, const Target& target,
                             std::size_t binding);

}  // namespace entente::detail
