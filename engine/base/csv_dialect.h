#pragma once
/// Tables as spreadsheets of other countries write them: `;` or tabs between fields, commas in numbers.
#include <optional>
#include <string_view>

namespace entente {

/// What stands between the fields of a table, after its header.
char separator_of(std::string_view header);

/// A finite number; with a decimal comma where commas do not separate fields.
std::optional<double> number_in(std::string_view field, char separator);

}  // namespace entente
