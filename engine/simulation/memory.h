#pragma once
/// How much memory a simulation takes.
#include <entente/ensemble.h>

#include <string>

#include "model/available_memory.h"
#include "model/data.h"

namespace entente::detail {

/// Bytes of a simulation of so many lanes that grow with the relations: state, baselines, changes, memory of
/// cooldowns, and what is recorded of them.
std::size_t bytes_needed(const ModelData& model, std::size_t lanes, const RecordOptions& record);

/// The same sum in words, relation by relation.
std::string describe_need(const ModelData& model, std::size_t lanes, const RecordOptions& record);

}  // namespace entente::detail
