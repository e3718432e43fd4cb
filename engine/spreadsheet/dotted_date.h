#pragma once
#include <entente/scenario.h>

#include <optional>
#include <string_view>

namespace entente::spreadsheet {

/// `15.01.2026`, `5.1.2026`: between dots the day comes first everywhere. Nothing where it is none.
std::optional<Date> dotted_date(std::string_view text);

}  // namespace entente::spreadsheet
