#pragma once
/// What `entente compare` says at its end.
#include <entente/compare.h>

#include "cli/compare_silences.h"

namespace entente::cli {

/// For people, as wide as the terminal.
std::string compare_report(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants,
                           const std::vector<WorldSilences>& silences, const std::string& folder,
                           const Terminal& terminal);

// Its sections, of one variant.
void add_scenario_differences(const ComparedVariant& variant, Page& page);
void add_outcome_differences(const ComparedVariant& variant, Page& page);
void add_divergences(const ComparedVariant& variant, Page& page);
void add_relation_differences(const ComparedVariant& variant, Page& page);
void add_series_differences(const ComparedVariant& variant, Page& page);

/// A difference with its sign: of shares in percentage points, `-31 points`; else `-0.213`.
std::string difference_text(double value, bool share);
/// `-34 to -28`, in the same units.
std::string difference_interval(const Interval& interval, bool share);

}  // namespace entente::cli
