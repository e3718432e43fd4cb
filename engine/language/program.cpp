#include "language/program.h"

#include <algorithm>

namespace entente::language {
namespace {

void raise(std::vector<int>& sizes, std::size_t level, int size) {
  if (sizes.size() <= level) sizes.resize(level + 1, 0);
  sizes[level] = std::max(sizes[level], size);
}

}  // namespace

void FrameLimits::include_columns(std::size_t level, int count) {
  raise(columns, level, count);
  raise(registers, level, 0);
}

void FrameLimits::include(const Program& program) {
  derived_count = std::max(derived_count, program.derived.size());
  contractions = std::max(contractions, program.contractions.size());
  for (const auto& one : program.derived) {
    if (!derived) derived = std::make_shared<FrameLimits>();
    derived->include(*one);
    derived->include_columns(1, 1);
  }
  for (const Block& block : program.blocks) {
    raise(registers, static_cast<std::size_t>(block.level), block.registers);
    raise(columns, static_cast<std::size_t>(block.level), 0);
  }
  for (const Aggregate& aggregate : program.aggregates) {
    const Bindings& bindings = aggregate.bindings;
    const Block& block = program.blocks[static_cast<std::size_t>(aggregate.block)];
    include_columns(static_cast<std::size_t>(block.level),
                    bindings.first_column + static_cast<int>(bindings.domains.size()));
  }
}

}  // namespace entente::language
