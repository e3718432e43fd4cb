#pragma once
#include "cli/json_text.h"
#include "cli/reading.h"

namespace entente::cli {

/// Something said about a scenario, as data: how bad it is, where, what, and what was meant.
Json remark_json(const Remark& remark);

/// What `did_you_mean` put into a message; empty: nothing.
std::string suggestion_in(const std::string& message);

}  // namespace entente::cli
