#pragma once
/// Numbers for people. Files get exact numbers (results/csv.h).
#include <entente/results.h>

#include "base/with_commas.h"

namespace entente::text {

/// Three significant digits: `0.213`, `-0.450`, `153`, `12,300`, `1.20e+09`; `-` where it is not a number.
std::string format_compact(double value);
/// The same with its sign: `+0.213`.
std::string format_signed(double value);
using entente::counted;
using entente::with_commas;
/// `63 %`, `0.4 %`; a share that is not 0 or 1 never reads as 0 or 100.
std::string percent(double share);
/// `0.1 to 0.2`, or of shares `60 to 66 %`; empty where it is not a number.
std::string interval(const Interval& interval, bool share);

/// `about 5,900 rows`: rounded up to two digits, since it is an estimate.
std::string about_counted(double count, const std::string& noun);
/// `about 5,900 runs`
std::string about_runs(double runs);
/// What a thing is called: its label, or else its id.
inline const std::string& title_of(const std::string& label, const std::string& id) {
  return label.empty() ? id : label;
}
/// What a cause is called: its id, but for the one that no scenario names.
inline std::string cause_title(const Catalogue::Cause& cause) {
  return cause.kind == CauseKind::decay ? "return to baseline" : cause.id;
}
/// `infinite in 4 of 8 runs`, `no number in 1 of 8 runs`; empty where it is a number in all.
std::string strays_text(const Strays& strays, std::size_t runs);

}  // namespace entente::text
