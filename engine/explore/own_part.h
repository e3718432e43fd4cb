#pragma once
#include <entente/ensemble.h>

namespace entente::explore {

/// Of so many runs those of a part, as even as can be.
inline RunRange own_part(std::size_t runs, const Shard& shard) {
  return {runs * (shard.number - 1) / shard.of, runs * shard.number / shard.of};
}

}  // namespace entente::explore
