#pragma once
#include <string_view>

namespace entente {

/// Whether people write it for a number that there is not: `n/a`, `NA`, `-`, a dash, `.`; capitals do not
/// count.
bool is_blank_mark(std::string_view text);

}  // namespace entente
