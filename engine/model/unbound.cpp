#include "model/unbound.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {

std::string nothing_to_bind(const std::vector<Binding>& bindings, const language::SymbolTable& world) {
  for (const Binding& binding : bindings) {
    const auto domain = language::find_domain(binding.group, world, {});
    if (!domain) continue;  // a role
    const std::size_t members = world.groups[domain->index].size();
    std::size_t over = 0;
    for (const Binding& other : bindings) over += other.group == binding.group ? 1 : 0;
    if (members == 0) return fmt::format("the group '{}' has no members", binding.group);
    if (members < over)
      return fmt::format("the {} variables over the group '{}' are different actors, and it has only {}", over,
                         binding.group, members);
  }
  return "";
}

}  // namespace entente::detail
