#pragma once
/// Requests as JSON, for folders that are asked again.
#include <entente/explore.h>

#include <nlohmann/json.hpp>

namespace entente::explore {

nlohmann::ordered_json request_json(const Request& request);
/// Throws std::exception for what `request_json` does not write.
Request request_of(const nlohmann::ordered_json& json);

}  // namespace entente::explore
