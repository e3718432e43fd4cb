#pragma once
#include <string>
#include <vector>

namespace entente::detail {

/// A sentence about rules that fire by the step, however short it is; empty where there are none.
std::string rules_by_step_text(const std::vector<std::string>& ids);

}  // namespace entente::detail
