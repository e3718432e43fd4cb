#pragma once
/// Where the parts of an event stand in the lines of each format.
#include <entente/interchange.h>

#include <limits>

#include "base/csv_reader.h"

namespace entente::eventdata {

enum class Part { date, source, source_country, target, target_country, code, score, weight, id };

/// (parts) The number of the column of each; `no_column` where there is none.
using EventColumns = std::array<std::size_t, 9>;
inline constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

/// The columns of the GDELT event table, the same in 1.0 and 2.0.
EventColumns gdelt_columns();
/// Those of a format with a header. What it needs and does not have is added to `missing`, joined by commas.
EventColumns columns_in(const std::vector<CsvField>& header, EventFormat format, std::string& missing);
/// What a first line that lacks columns is separated by, where it is not what the format has; empty: nothing
/// else.
std::string other_separator(std::string_view header, EventFormat format);
/// The formats, and all columns of a table of one's own.
inline constexpr std::string_view formats_in_words =
    "icews, gdelt, polecat or csv: a table with the columns date, source, target and cameo, and, if it has "
    "them, source_country, target_country, goldstein, weight and event_id";
/// What `formats_in_words` says of a table of one's own, as it follows a complaint; empty: the format is
/// another one's.
std::string known_columns(EventFormat format);

/// The CAMEO root that became a type of PLOVER (manual of 2021); empty: it is none.
std::string_view cameo_of(std::string_view plover);

}  // namespace entente::eventdata
