#pragma once
/// Vectors that begin at a cache line, so that whole vector registers load and store aligned.
#include <cstddef>
#include <new>
#include <vector>

namespace entente::detail {

inline constexpr std::size_t cache_line = 64;

template <typename T>
struct AlignedAllocator {
  using value_type = T;
  AlignedAllocator() = default;
  template <typename U>
  AlignedAllocator(const AlignedAllocator<U>&) noexcept {}
  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{cache_line}));
  }
  void deallocate(T* memory, std::size_t) noexcept { ::operator delete (memory, std::align_val_t{cache_line}); }
  template <typename U>
  bool operator==(const AlignedAllocator<U>&) const noexcept {
    return true;
  }
};

using Values = std::vector<double, AlignedAllocator<double>>;

}  // namespace entente::detail
