#pragma once
/// In which futures something happens, in words and tables.
#include "explore/answer.h"
#include "explore/discovery.h"

namespace entente::explore {

/// Without remarks, and with the tables of boxes, of their trajectories and of the tree beside them.
Answer when_answer(const std::string& title, const Discovery& discovery, const Futures& futures,
                   std::span<const Factor> factors);

}  // namespace entente::explore
