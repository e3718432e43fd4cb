#pragma once
/// Groups with too few members for a `for`.
#include "model/compilation.h"

namespace entente::detail {

/// `the group 'hosts' has no members`; empty where every group has enough for the variables over it.
std::string nothing_to_bind(const std::vector<Binding>& bindings, const language::SymbolTable& world);

}  // namespace entente::detail
