#pragma once
#include <entente/networks.h>

namespace entente::detail {

/// Whether its name ends as that of a graph: .gml, .graphml, .net or .paj.
bool is_graph_file(const std::filesystem::path& file);

/// The network of such a file. Where some of its edges have a direction, the others count in both. Throws
/// DataError, FileError.
SignedNetwork read_graph(const std::filesystem::path& file, const EdgeChoice& choice);

}  // namespace entente::detail
