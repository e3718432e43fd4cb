#pragma once
/// Requests as JSON, for folders that are asked again.
#include <entente/explore.h>

#include <nlohmann/json.hpp>

namespace entente::explore {

/// `lhs`, or `table=FILE`: then the text of the table is left open.
void set_design(Request& request, const std::string& design);

/// A table of points stands in it by its name and its hash.
nlohmann::ordered_json request_json(const Request& request);
/// Of a table of points it has the name alone. Throws std::exception for what `request_json` does not write.
Request request_of(const nlohmann::ordered_json& json);

/// With the table of points that lies in the folder, where it has one. Throws ReadError where that is not the
/// one that was explored, and as `request_of`.
Request request_in(const nlohmann::ordered_json& json, const std::filesystem::path& folder);

}  // namespace entente::explore
