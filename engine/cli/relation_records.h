#pragma once
/// Whether relations are recorded: `--relations always|never|auto`.
#include <entente/model.h>

#include <string>

namespace entente::cli {

/// `auto`: up to two million cells.
bool keeps_relations(const Catalogue& catalogue, const std::string& when);

/// What `auto` leaves out is not left out in silence.
void tell_of_relations(const Catalogue& catalogue, const std::string& when);

}  // namespace entente::cli
