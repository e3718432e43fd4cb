#pragma once
/// A checksum against damage by chance, not by intent.
#include <cstdint>
#include <cstring>
#include <string_view>

namespace entente::numeric {

/// 64-bit FNV-1a, word by word (little-endian, the last padded with zeros).
inline std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (; !bytes.empty(); bytes.remove_prefix(bytes.size() < 8 ? bytes.size() : 8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), bytes.size() < 8 ? bytes.size() : 8);
    hash = (hash ^ word) * 1099511628211u;
  }
  return hash;
}

}  // namespace entente::numeric
