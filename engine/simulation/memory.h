#pragma once
/// How much memory a simulation takes, and how much there is.
#include <entente/simulation.h>

#include <string>

#include "model/data.h"

namespace entente::detail {

/// Bytes of a simulation of so many lanes that grow with the relations: state, baselines, changes, memory of
/// cooldowns, and what is recorded of them.
std::size_t bytes_needed(const ModelData& model, std::size_t lanes, const RecordOptions& record);

/// The same sum in words, relation by relation.
std::string describe_need(const ModelData& model, std::size_t lanes, const RecordOptions& record);

/// Bytes that this process can still take: what the system has available, or less where a group of processes is
/// limited (cgroup). The largest number where nobody knows.
std::size_t bytes_available();

}  // namespace entente::detail
