#pragma once
/// How much memory there is.
#include <cstddef>

namespace entente::detail {

/// Bytes that this process can still take: what the system has available, or less where a group of processes is
/// limited (cgroup). The largest number where nobody knows.
std::size_t bytes_available();

}  // namespace entente::detail
