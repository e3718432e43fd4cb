#pragma once
/// What questions choose among: what-ifs, events that are left out, settings, and several of them at once.
#include <entente/explore.h>

namespace entente::explore {

/// `A+B` as A, B; a setting, which has an equals sign, is one.
std::vector<std::string> parts_of(const std::string& option);

/// What an option changes in a world: what-ifs and settings. An event of the scenario is left out. Throws
/// UnknownNameError for what is neither a what-if nor an event.
std::vector<std::string> changes_of(const Scenario& scenario, const std::string& option);

/// `no-mediation + without shelling`, of none `the scenario itself`: a world for people and in points.csv.
std::string changes_text(const std::vector<std::string>& changes);

/// The changes of a world that is written so, or empty. Throws as `changes_of`; RequestError for one that
/// stands twice.
std::vector<std::string> changes_of_world(const Scenario& scenario, const std::string& world);

/// The world of some changes. An event that is left out twice, or that a what-if among them takes away, is left
/// out once. Throws as Explorer::world_with.
std::size_t world_of(Explorer& explorer, const std::vector<std::string>& changes);

/// What is said where an option has the name of a what-if and of an event.
std::vector<std::string> names_told(const Scenario& scenario, const std::vector<std::string>& options);

}  // namespace entente::explore
