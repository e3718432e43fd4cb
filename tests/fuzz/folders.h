#pragma once
/// Folders of results that are damaged and read back.
#include <entente/ensemble.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace entente::fuzz {

/// What reads a folder: throws ReadError where it is damaged.
using Read = void (*)(const std::filesystem::path& folder);

/// The input says what is damaged in a folder of results or of a shard, and whether its checksums are then made
/// right again. Every reader must find nothing, or say what is wrong. Returns 0.
int fuzz_folders(const std::uint8_t* data, std::size_t size, std::span<const Read> reads);

/// The world that the folders hold.
struct World {
  Scenario scenario;
  Model model;
};
World read_world(const std::filesystem::path& file);

}  // namespace entente::fuzz
