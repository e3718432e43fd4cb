#pragma once
/// The scenario of an exploration, as its folder keeps it.
#include <entente/explore.h>

namespace entente::explore {

/// Writes it, and the tables that it reads. Throws WriteError.
void write_explored_scenario(const Scenario& scenario, const std::filesystem::path& folder);

/// The file of a folder that holds the table of points of a sweep.
inline constexpr const char* design_file = "design.csv";
/// Writes that of a request, where it has one. Throws WriteError.
void write_design(const Request& request, const std::filesystem::path& folder);

/// What worlds are made of.
inline Variation explored_variation(const std::filesystem::path& folder) {
  return {folder / "scenario.json", {}};
}
/// Throws ReadError where it is not the one of that hash.
Scenario explored_scenario(const std::filesystem::path& folder, const std::string& hash);

}  // namespace entente::explore
