#include "model/unbound.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {

std::string nothing_to_bind(const std::vector<Binding>& bindings, const language::SymbolTable& world) {
  for (const Binding& binding : bindings) {
    const auto domain = language::find_domain(binding.group, world, {});
    if (!domain) continue;  // a role
    const std::size_t members = world.groups[static_cast<std::size_t>(domain->index)].size();
    const auto over = std::count_if(bindings.begin(), bindings.end(),
                                    [&](const Binding& other) { return other.group == binding.group; });
    if (members == 0) return fmt::format("the group '{}' has no members", binding.group);
    if (static_cast<std::ptrdiff_t>(members) < over)
      return fmt::format("the {} variables over the group '{}' are different actors, and it has only {}", over,
                         binding.group, members);
  }
  return "";
}

}  // namespace entente::detail
