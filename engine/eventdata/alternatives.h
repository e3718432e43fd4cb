#pragma once
#include <string_view>
#include <vector>

namespace entente::eventdata {

/// `a|b` as `a`, `b`.
std::vector<std::string_view> alternatives(std::string_view names);

}  // namespace entente::eventdata
