#pragma once
#include "cli/json_text.h"
#include "cli/reading.h"

namespace entente::cli {

/// Something said about a scenario, as data: how bad it is, where, what, and what was meant.
Json remark_json(const Remark& remark);

}  // namespace entente::cli
