#include "results/part_order.h"

#include <algorithm>
#include <numeric>

namespace entente {
namespace {

[[noreturn]] void refuse(const std::string& message) { throw DataError(message); }

void check_together(const PartIdentity& first, const PartIdentity& other) {
  for (std::size_t k = 0; k < first.same.size(); ++k) {
    const auto& [what, wanted] = first.same[k];
    const std::string& found = other.same[k].second;
    if (found == wanted) continue;
    refuse(other.folder.string() + " does not belong to " + first.folder.string() + ": its " + what + " is " +
           found + ", not " + wanted);
  }
}

/// The first of those that agree with most: whoever differs from it is the other one.
const PartIdentity& usual(const std::vector<PartIdentity>& parts) {
  const auto agreeing = [&](const PartIdentity& one) {
    return std::count_if(parts.begin(), parts.end(),
                         [&](const PartIdentity& other) { return other.same == one.same; });
  };
  return *std::max_element(parts.begin(), parts.end(), [&](const PartIdentity& a, const PartIdentity& b) {
    return agreeing(a) < agreeing(b);
  });
}

void check_complete(const std::vector<PartIdentity>& parts, const std::vector<std::size_t>& order) {
  const std::size_t of = parts.front().shard.of;
  const auto number = [&](std::size_t k) { return parts[order[k]].shard.number; };
  for (std::size_t k = 1; k < parts.size(); ++k)
    if (number(k) == number(k - 1))
      refuse("shard " + std::to_string(number(k)) + " of " + std::to_string(of) + " is there twice: " +
             parts[order[k - 1]].folder.string() + " and " + parts[order[k]].folder.string());
  for (std::size_t wanted = 1; wanted <= of; ++wanted)
    if (wanted > parts.size() || number(wanted - 1) != wanted)
      refuse("shard " + std::to_string(wanted) + " of " + std::to_string(of) + " is missing");
}

}  // namespace

std::vector<std::size_t> order_of_parts(const std::vector<PartIdentity>& parts) {
  const PartIdentity& first = usual(parts);
  for (const PartIdentity& part : parts) check_together(first, part);
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return parts[a].shard.number < parts[b].shard.number; });
  check_complete(parts, order);
  return order;
}

}  // namespace entente
