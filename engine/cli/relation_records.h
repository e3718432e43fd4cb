#pragma once
/// Whether relations are recorded, and followed over time: `--relations` and `--evolution`, each of which takes
/// always, never or auto.
#include <entente/ensemble.h>

#include <optional>

#include "cli/options.h"

namespace entente::cli {

/// What is asked for; nothing: auto, relations up to two million cells, their evolution up to two million cells
/// times dates that may move.
struct RecordsAsked {
  std::optional<bool> relations, evolution;
};
RecordsAsked records_asked(const Arguments& arguments);
/// ` --relations never`: the options that ask for it again.
std::string records_options(const RecordsAsked& asked);

/// What `auto` leaves out is not left out in silence: a line for stderr, or nothing.
std::string left_out(const Catalogue& catalogue, const RecordsAsked& asked);
std::string left_out(const Model& model, const RecordsAsked& asked, const RecordOptions& recorded);

}  // namespace entente::cli
