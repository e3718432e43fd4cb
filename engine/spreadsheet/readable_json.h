#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace entente::spreadsheet {

/// JSON as a person would write it: what fits into a line stands on one, numbers in their shortest form.
std::string readable_json(const nlohmann::ordered_json& json);

}  // namespace entente::spreadsheet
