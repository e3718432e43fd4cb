#pragma once
/// Where the columns of a list of ties stand.
#include <optional>
#include <vector>

#include "base/csv_reader.h"

namespace entente::reading {

struct TieColumns {
  std::size_t from = 0, to = 1, value = 2;  ///< numbers of columns
  std::size_t count = 3;                    ///< of all, those without a meaning among them
};

/// Of a header with from and to (or source and target, or a and b) and value (or weight, or sign), in any case and order;
/// nothing where it is none.
std::optional<TieColumns> tie_columns(const std::vector<CsvField>& header);

}  // namespace entente::reading
