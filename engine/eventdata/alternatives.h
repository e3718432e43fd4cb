#pragma once
#include <string_view>
#include <vector>

namespace entente::eventdata {

/// What stands between the separators, as it is.
std::vector<std::string_view> parted(std::string_view text, char separator);

/// `a|b` as `a`, `b`.
inline std::vector<std::string_view> alternatives(std::string_view names) { return parted(names, '|'); }

}  // namespace entente::eventdata
