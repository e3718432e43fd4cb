#pragma once
/// Events and their types as a scenario has them.
#include <entente/interchange.h>

#include <nlohmann/json.hpp>

#include "spreadsheet/taken_names.h"

namespace entente::spreadsheet {

/// `note` and `source`, where they are given.
void add_texts(nlohmann::ordered_json& json, const std::string& note, const std::string& source);

/// What an event does to its type's relation, by a size: it moves how the second role stands toward the first.
/// What one role does, or none, moves how all others stand. Variables have no name that is taken.
nlohmann::ordered_json effect_json(const SheetEventType& type, const std::string& size,
                                   const TakenNames& taken);

nlohmann::ordered_json event_json(const SheetEvent& event, const Sheets& sheets);

}  // namespace entente::spreadsheet
