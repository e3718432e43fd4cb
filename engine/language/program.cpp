#include "language/program.h"

#include <algorithm>

namespace entente::language {
namespace {

void raise(std::vector<std::size_t>& sizes, std::size_t level, std::size_t size) {
  if (sizes.size() <= level) sizes.resize(level + 1, 0);
  sizes[level] = std::max(sizes[level], size);
}

}  // namespace

void FrameLimits::include_columns(std::size_t level, std::size_t count) {
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
    raise(registers, block.level, block.registers);
    raise(columns, block.level, 0);
  }
  for (const Aggregate& aggregate : program.aggregates) {
    const Bindings& bindings = aggregate.bindings;
    const Block& block = program.blocks[aggregate.block];
    include_columns(block.level, bindings.first_column + bindings.domains.size());
  }
}

}  // namespace entente::language
