#include "language/register_file.h"

#include <algorithm>

namespace entente::language {

void RegisterFile::size(std::size_t capacity, std::size_t registers) {
  capacity_ = capacity;
  values_.assign(registers * capacity, 0.0);
  read_from_.assign(registers, nullptr);
}

void RegisterFile::alias_all(const RegisterFile& other) {
  assert(other.read_from_.size() <= read_from_.size());
  std::copy(other.read_from_.begin(), other.read_from_.end(), read_from_.begin());
}

void RegisterFile::fill_constants(const Block& block, std::size_t count) {
  assert(count <= capacity_);
  if (constants_of_ == &block && constants_filled_ >= count) return;
  for (const auto& [reg, number] : block.constants) std::fill_n(write(reg), count, number);
  constants_of_ = &block;
  constants_filled_ = count;
}

}  // namespace entente::language
