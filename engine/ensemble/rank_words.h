#pragma once
/// What the ranks of a job say to each other.
#include <string>

namespace entente {

// The first letter of a message of a rank above 0 ...
inline constexpr char record_follows = 'R', failure_follows = 'F', was_stopped = 'S', awaits_outcomes = 'W';
// ... and the answers of rank 0, where it does not send outcomes.
inline const std::string go = "g", halt = "h";

}  // namespace entente
