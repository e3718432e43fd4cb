#pragma once
/// What stands in the files of a comparison, for whoever writes and whoever checks them.
#include <entente/compare.h>

#include <nlohmann/json.hpp>

#include "results/columns.h"

namespace entente {

namespace columns {
/// The median of the years until something holds stands in a row of its own kind, below that of its share.
inline constexpr auto compared_outcomes = std::to_array<Column>({{"outcome"},
                                                                 {"variant"},
                                                                 {"kind"},
                                                                 {"paired"},
                                                                 {"baseline", number},
                                                                 {"value", number},
                                                                 {"difference", number},
                                                                 {"low", quantile},
                                                                 {"high", quantile},
                                                                 {"se", spread},
                                                                 {"unpaired_se", spread},
                                                                 {"up", count},
                                                                 {"down", count},
                                                                 {"baseline_runs", count},
                                                                 {"runs", count},
                                                                 {"exactly_zero"},
                                                                 {"decided"},
                                                                 {"runs_to_settle", number}});
/// Unpaired, what became of quantiles need not rise.
inline constexpr auto differences = std::to_array<Column>(
    {{"date"}, {"name"}, {"variant"}, {"mean", number}, {"p05", number}, {"p50", number}, {"p95", number}});
}  // namespace columns

inline constexpr const char* median_kind = "median-years";

/// The rows of outcomes.csv.
std::vector<std::vector<std::string>> compared_outcome_rows(const ComparedVariant& variant);

/// What comparison.json says of the variant.
nlohmann::ordered_json compared_variant_json(const ComparedVariant& variant);

}  // namespace entente
