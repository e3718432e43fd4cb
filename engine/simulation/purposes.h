#pragma once
/// What a model draws for.
#include "model/data.h"

namespace entente::detail {

/// The streams of which something is drawn.
std::vector<DrawStream> streams_drawn(const ModelData& model);

/// (stream, number of its purpose) of purposes told apart. Throws std::invalid_argument where they are too
/// many, one is not drawn for, or one stands twice.
std::vector<std::pair<std::uint32_t, std::size_t>> purpose_streams(
    const ModelData& model, std::span<const std::vector<std::string>> purposes);

}  // namespace entente::detail
