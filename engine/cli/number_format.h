#pragma once
/// Numbers as the program shows them: those of text/number_format.h, and what it says of a single run.
#include "text/number_format.h"

namespace entente::cli {

using namespace text;

/// Said where an ensemble is a single run.
inline constexpr const char* one_run_remark = "One run: no intervals, no spread; use --runs for more.";

}  // namespace entente::cli
