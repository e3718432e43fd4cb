#pragma once
/// Years of the calendar where the time of a run is asked for.
#include "language/ast.h"
#include "model/compilation.h"

namespace entente::detail {

/// Warns of `t > 2026`: `t` is the time in years since the start, so that such a comparison is the same at
/// every date.
void warn_calendar_year(const language::Ast& ast, const Origin& origin, Compilation& c);

}  // namespace entente::detail
