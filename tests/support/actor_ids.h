#pragma once
#include <initializer_list>
#include <vector>

#include "base/ids.h"

namespace entente::testing_support {

inline std::vector<ActorId> actor_ids(std::initializer_list<std::uint32_t> numbers) {
  return {numbers.begin(), numbers.end()};
}

}  // namespace entente::testing_support
