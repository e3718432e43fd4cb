#pragma once
/// Files that are given for a scenario and are none.
#include <string>
#include <string_view>

namespace entente::reading {

/// What the text surely is in place of JSON, and what to do; empty where it may be JSON.
std::string other_format(std::string_view text);

}  // namespace entente::reading
