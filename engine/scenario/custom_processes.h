#pragma once
/// The format of kinds of processes that programs add (include/entente/process.h).
#include <entente/process.h>

#include "scenario/format.h"

namespace entente::reading {

Object format_of(const CustomProcess& kind);

/// Throws std::invalid_argument where a kind cannot be one; `types` are taken.
void check_kinds(const std::vector<CustomProcess>& kinds, std::vector<std::string> types);

}  // namespace entente::reading
