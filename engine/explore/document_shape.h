#pragma once
#include <nlohmann/json.hpp>

namespace entente::explore {

/// Throws std::exception where a document has not the shape of an `exploration.json`: a question that there is,
/// counts as they can be typed, rows as long as their table has columns, and in each column numbers only or
/// texts only, or nothing.
void require_shape(const nlohmann::ordered_json& document);

}  // namespace entente::explore
