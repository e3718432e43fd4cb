#pragma once
/// The columns of tables of results, for whoever writes and whoever checks them.
#include <array>
#include <string_view>

namespace entente {

struct Column {
  /// `number`: any, infinite or none too; `finite`: neither; `quantile`: no less than the one before it;
  /// `spread`: of which a single run has none; `chance`: 0 to 1; `flag`: 0 or 1; `years`: nothing where it
  /// never came.
  enum class Holds { text, count, number, finite, quantile, spread, chance, flag, years };
  std::string_view name;
  Holds holds = Holds::text;
};

namespace columns {
using enum Column::Holds;

/// One list after the other.
template <std::size_t... Counts>
constexpr auto joined(const std::array<Column, Counts>&... lists) {
  std::array<Column, (Counts + ...)> all;
  std::size_t at = 0;
  const auto add = [&](const auto& list) {
    for (const Column& column : list) all[at++] = column;
  };
  (add(lists), ...);
  return all;
}

/// Of `Statistics`.
inline constexpr auto statistics = std::to_array<Column>({{"mean", number},
                                                          {"sd", spread},
                                                          {"p05", quantile},
                                                          {"p25", quantile},
                                                          {"p50", quantile},
                                                          {"p75", quantile},
                                                          {"p95", quantile}});
inline constexpr auto series = joined(std::to_array<Column>({{"date"}, {"name"}}), statistics);
inline constexpr auto outcomes =
    joined(std::to_array<Column>({{"outcome"},
                                  {"over"},
                                  {"kind"},
                                  {"value", number},
                                  {"low", quantile},
                                  {"high", quantile},
                                  {"runs", count}}),
           statistics, std::to_array<Column>({{"date_p05"}, {"date_p50"}, {"date_p95"}, {"label"}}));
inline constexpr auto causes = std::to_array<Column>(
    {{"cell"}, {"cause"}, {"kind"}, {"mean", finite}, {"p05", quantile}, {"p95", quantile}, {"acted", chance}});
inline constexpr auto events = std::to_array<Column>({{"date"}, {"cause"}, {"type"}, {"mean", finite}});
inline constexpr auto rules = std::to_array<Column>({{"rule"}, {"type"}, {"max_mean", finite}});
inline constexpr auto relations =
    std::to_array<Column>({{"relation"}, {"from"}, {"to"}, {"start", finite}, {"end", finite}, {"sd", spread}});
inline constexpr auto ledger = std::to_array<Column>({{"run", count}, {"cell"}, {"cause"}, {"change", finite}});
}  // namespace columns

}  // namespace entente
