#pragma once
/// Vectors that begin at a cache line, so that whole vector registers load and store aligned.
#include <cstddef>
#include <new>
#include <vector>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace entente::detail {

inline constexpr std::size_t cache_line = 64;

/// Large arrays lie on large pages where the system offers them on request: cells that are read far apart would
/// else miss the table of pages more often than the cache.
inline constexpr std::size_t large_page = std::size_t{1} << 21, large_from = 2 * large_page;

inline std::align_val_t alignment_of(std::size_t bytes) {
  return std::align_val_t{bytes >= large_from ? large_page : cache_line};
}

inline void* on_large_pages(void* memory, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  if (bytes >= large_from) ::madvise(memory, bytes, MADV_HUGEPAGE);  // refused: the small ones serve as well
#endif
  return memory;
}

template <typename T>
struct AlignedAllocator {
  using value_type = T;
  AlignedAllocator() = default;
  template <typename U>
  AlignedAllocator(const AlignedAllocator<U>&) noexcept {}
  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(on_large_pages(::operator new(bytes, alignment_of(bytes)), bytes));
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    ::operator delete(memory, alignment_of(count * sizeof(T)));
  }
  template <typename U>
  bool operator==(const AlignedAllocator<U>&) const noexcept {
    return true;
  }
};

using Values = std::vector<double, AlignedAllocator<double>>;

}  // namespace entente::detail
