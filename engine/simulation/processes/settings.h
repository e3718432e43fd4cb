#pragma once
/// Settings that process kinds share.
#include "model/compilation.h"

namespace entente::detail {

/// The layer that the setting `key` names; none, with an error, where it is no relation (no attribute).
LayerId layer_setting(const Process& process, const std::string& key, bool relation, Compilation& c);

/// False, with an error, where the relation is sparse, which a process that does `what` cannot use.
bool dense_relation(const Process& process, const std::string& key, LayerId layer, const std::string& what,
                    Compilation& c);

/// A setting that is one number for all cells (it may read the state): output 0 of the program; nothing after
/// an error.
std::optional<Program> number_setting(const Process& process, const std::string& key, Compilation& c);

}  // namespace entente::detail
