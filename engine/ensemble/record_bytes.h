#pragma once
/// Records of blocks as bytes, to be sent or kept.
#include <entente/ensemble.h>

#include <string>
#include <string_view>

namespace entente {

/// The record as bytes that `record_of` reads back: little-endian, with its sizes and a checksum.
std::string bytes_of(const BlockRecord& record);

/// Reads a record from the beginning of `bytes` and moves that beyond it. Throws std::runtime_error where it is
/// cut off or altered.
BlockRecord take_record(std::string_view& bytes);

/// How many bytes the record at the beginning of `bytes` takes, told by its first `record_head` bytes; 0 where
/// that is no record.
inline constexpr std::size_t record_head = 16;
std::size_t record_size(std::string_view bytes);

}  // namespace entente
