#pragma once
/// Whether relations are recorded, and followed over time: `--relations` and `--evolution`, each of which takes
/// always, never or auto.
#include <entente/ensemble.h>

#include "cli/run_options.h"

namespace entente::cli {

/// `auto`: relations up to two million cells, their evolution up to two million cells times dates that may
/// move.
RecordOptions record_options(const Model& model, const RunOptions& options);
bool keeps_relations(const Catalogue& catalogue, const std::string& when);

/// What `auto` leaves out is not left out in silence.
void tell_of_relations(const Catalogue& catalogue, const std::string& when);
void tell_of_records(const Model& model, const RunOptions& options);

}  // namespace entente::cli
