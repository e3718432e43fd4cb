#pragma once
/// Parts of something: all there, each once, and of the same whole.
#include <entente/ensemble.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// What a part says of itself.
struct PartIdentity {
  std::filesystem::path folder;
  Shard shard;
  /// What must be the same in all parts, and its value in this one: the same things in the same order.
  std::vector<std::pair<std::string, std::string>> same;
};

/// The places of the parts in the order of their numbers. Throws DataError where one is missing, is there
/// twice, or belongs to another whole.
std::vector<std::size_t> order_of_parts(const std::vector<PartIdentity>& parts);

}  // namespace entente
