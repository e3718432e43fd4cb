#pragma once
#include <entente/interchange.h>

namespace entente::detail {

/// What the page of a folder is made of: one run step by step, and what a reader should know of the numbers.
/// Nothing where `stop` was set before the end. Throws ReadError.
std::optional<ReportInput> report_input(const std::filesystem::path& folder, const std::string& program,
                                        const StopFlag* stop = nullptr);

}  // namespace entente::detail
