#pragma once
/// Widths of blocks that the compiler knows.
#include <cstddef>
#include <type_traits>

namespace entente::numeric {

/// Calls work(width): as a constant where it is one of the usual numbers of lanes, so that loops over it are
/// unrolled and copies are no calls.
template <typename Work>
[[gnu::always_inline]] inline void with_width(std::size_t width, const Work& work) {
  switch (width) {
    case 1:
      return work(std::integral_constant<std::size_t, 1>{});
    case 8:
      return work(std::integral_constant<std::size_t, 8>{});
    case 16:
      return work(std::integral_constant<std::size_t, 16>{});
    default:
      return work(width);
  }
}

}  // namespace entente::numeric
