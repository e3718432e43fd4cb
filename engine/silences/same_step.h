#pragma once
/// Events are asked at the start of their step, before anything of the step has happened.
#include <entente/results.h>

namespace entente::detail {

/// The ids of what happened in a step of the event's and moves what it reads, which the event does not see.
std::vector<std::string> unseen_in_same_step(const Model& model, std::size_t event, const Summary& summary);

/// `; it is asked at the start of its step, and 'ultimatum' is in the same step`; nothing of none.
std::string unseen_text(const std::vector<std::string>& ids);

}  // namespace entente::detail
