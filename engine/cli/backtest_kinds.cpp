#include "cli/backtest_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace entente::cli {
namespace {

/// An option, and for which kinds of backtest it is.
struct KindsOfOption {
  const char* option;
  bool dyads, rank, series;
};

constexpr auto kinds_of_options = std::to_array<KindsOfOption>({
    {"score", false, true, false},         {"facts", false, true, false},
    {"units-per-day", false, true, false}, {"until", false, true, false},
    {"fit-from", false, true, false},      {"forecast", false, false, true},
    {"horizons", false, false, true},      {"monthly", false, false, true},
    {"transform", false, false, true},     {"ewma", false, false, true},
    {"threshold", false, false, true},     {"level", false, false, true},
    {"bins", false, false, true},          {"events", true, true, false},
    {"format", true, true, false},         {"map", true, true, false},
    {"codes", true, true, false},          {"dates", true, true, false},
    {"encoding", true, true, false},       {"sheet", true, true, false},
    {"every-line", true, true, false},     {"one-a-day", true, true, false},
    {"free", true, true, false},           {"evaluations", true, true, false},
    {"horizon", true, false, false},       {"origins", true, false, false},
    {"runs", true, false, true},           {"tone", true, false, false},
    {"activity", true, false, false},      {"inner", true, false, false},
    {"inner-every", true, false, false},   {"least-past", true, false, false},
    {"least-future", true, false, false},  {"seed", true, false, true},
});

}  // namespace

void check_backtest_options(const Arguments& arguments) {
  const bool rank = arguments.has("rank"), series = arguments.has("series");
  if (rank && series) arguments.wrong("--rank and --series are two kinds of backtest; ask for one");
  for (const KindsOfOption& one : kinds_of_options) {
    if (!arguments.has(one.option) || (rank ? one.rank : series ? one.series : one.dyads)) continue;
    const bool needs_other = !rank && !series;
    arguments.wrong(needs_other
                        ? fmt::format("--{} is of --{}", one.option, one.rank ? "rank" : "series")
                        : fmt::format("--{} has no meaning with --{}", one.option, rank ? "rank" : "series"));
  }
}

}  // namespace entente::cli
