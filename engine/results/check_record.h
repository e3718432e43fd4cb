#pragma once
/// Records of blocks that come from a file: whatever its checksums say, they are as a simulation makes them.
#include <entente/ensemble.h>

namespace entente {

/// Throws std::runtime_error where a record is not the block of an ensemble of `options` (of its part of the
/// runs) that begins with run `first`: other runs, arrays of other shapes, cells that there are not, numbers
/// that are none. Relations may be left out unless `options` record them.
void check_record(const BlockRecord& record, const Catalogue& catalogue, const EnsembleOptions& options,
                  std::size_t first);

}  // namespace entente
