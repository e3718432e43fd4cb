#pragma once
/// Where an answer, or a part of one, comes from, as JSON.
#include <entente/explore.h>

#include <nlohmann/json.hpp>

namespace entente::explore {

/// Of what this program writes; a reader refuses any other. 2: an answer says what its outcomes are.
inline constexpr std::size_t exploration_format = 2;

/// What is wrong with a folder of another format; empty of this program's.
std::string other_format_text(std::size_t format);

/// Without the shard.
nlohmann::ordered_json origins_json(const Origins& origins);
/// Of a scenario. Throws std::exception for what `origins_json` does not write.
Origins origins_of(const nlohmann::ordered_json& json);

/// As it is written into files.
std::string dumped(const nlohmann::ordered_json& json);

}  // namespace entente::explore
