#pragma once
/// What to write where a value has another form than it must have.
#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::reading {

/// `; write {"is": "p"}`, of a value that stands where `value` is expected; nothing where there is no telling.
std::string form_hint(const Value& value, const Node& node);

/// ` (write ["i in state", "j in state"])`, for `i in state, j in state` or `i, j in state`.
std::string bindings_meant(const std::string& text);

}  // namespace entente::reading
