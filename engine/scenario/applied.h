#pragma once
/// Whether a scenario is one to which what-ifs and settings were applied.
#include <optional>
#include <span>
#include <string>

namespace entente::reading {

/// The first path at which what-ifs and settings (`PATH=VALUE`), applied to `resolved` (JSON as `write` makes
/// it) once more, make it another; nothing where they change nothing, as where it is what came of them. Tables
/// that stand elsewhere are not looked at.
std::optional<std::string> first_not_applied(const std::string& resolved, std::span<const std::string> what_ifs,
                                             std::span<const std::string> settings);

}  // namespace entente::reading
