#pragma once
/// What blocks of runs have recorded, in few bytes.
#include <entente/ensemble.h>

#include <map>

namespace entente {

/// A checksum under the name of each series, outcome, cell of the ledger, count of events and relation. What is
/// 0 throughout in a ledger or a count has none, as if its cause were not there.
using Digest = std::map<std::string, std::uint64_t>;

Digest block_digest(const Catalogue& catalogue, const BlockRecord& block);

}  // namespace entente
