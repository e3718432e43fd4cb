#pragma once
/// Numbers and small pictures for people. Files get exact numbers (results/csv.h).
#include <entente/results.h>

#include <cstdint>

namespace entente::cli {

/// Three significant digits: `0.213`, `-0.450`, `153`, `12,300`, `1.20e+09`; `-` where it is no number.
std::string format_compact(double value);
/// The same with its sign: `+0.213`.
std::string format_signed(double value);
/// `1,000,000`.
std::string with_commas(std::uint64_t value);
/// `63 %`, `0.4 %`; a share that is not 0 or 1 never reads as 0 or 100.
std::string percent(double share);
/// `0.1 to 0.2`, or of shares `60 to 66 %`; empty where it is not a number.
std::string interval(const Interval& interval, bool share);

/// `1,000 runs`, `1 run`.
std::string runs_counted(std::size_t runs);
/// Said where an ensemble is a single run.
inline constexpr const char* one_run_remark = "One run: no intervals, no spread; use --runs for more.";
/// `infinite in 4 of 8 runs`, `no number in 1 of 8 runs`; empty where it is a number in all.
std::string strays_text(const Strays& strays, std::size_t runs);

/// A bar of `width` columns, filled to `share` (0 to 1).
std::string bar(double share, std::size_t width, bool unicode);
/// The values, averaged into `width` columns, between their least and their greatest.
std::string sparkline(const std::vector<double>& values, std::size_t width, bool unicode);

}  // namespace entente::cli
