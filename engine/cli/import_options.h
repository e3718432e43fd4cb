#pragma once
/// What importing event data and importing spreadsheets have in common.
#include <filesystem>
#include <optional>

#include "cli/event_options.h"

namespace entente::cli {

/// The format of spreadsheets, beside those of event data.
inline constexpr std::string_view matrix_format = "matrix";

/// The option `out`. Throws Failure(usage).
std::filesystem::path scenario_to_write(const Arguments& arguments);
/// The option `step`, in whole days, weeks, months or years. Throws Failure(usage).
std::optional<Duration> step_of(const Arguments& arguments);
/// The option `scale` of spreadsheets. Throws Failure(usage).
std::optional<SheetScale> scale_of(const Arguments& arguments);

}  // namespace entente::cli
