#pragma once
/// What users are told of formats.
#include <string>
#include <string_view>

namespace entente::eventdata {

/// All columns of a table of one's own.
inline constexpr std::string_view own_table_in_words =
    "a table with the columns date, source, target and cameo, and, if it has them, source_country, "
    "target_country, goldstein, weight and event_id";
/// All formats, the table of one's own last.
inline constexpr std::string_view formats_in_words =
    "acled, cow, gdelt, icews, matrices, phoenix, polecat, ucdp (`entente import --list-formats` says what each is), or csv: "
    "a table with the columns date, source, target and cameo, and, if it has them, source_country, "
    "target_country, goldstein, weight and event_id";

}  // namespace entente::eventdata
