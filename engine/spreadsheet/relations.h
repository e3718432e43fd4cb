#pragma once
/// What all sheets of a relation say together.
#include <map>

#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {

/// What the sheet `relations` says of a relation.
struct RelationSettings {
  std::optional<Range> range;
  bool symmetric = false;
  Sense sense = Sense::neutral;
  std::pair<const Sheet*, std::uint64_t> at = {};  ///< where it stands
};
/// By title of the relation, in small letters.
using SettingsByTitle = std::map<std::string, RelationSettings>;

/// Sheets of one relation by several raters become one, with the interval of what they say for each tie.
/// Ranges follow the settings, the scale, or the values. Settings of a relation that there is not are said.
std::vector<SheetRelation> relations_of(const std::vector<RelationSheet>& sheets,
                                        const SettingsByTitle& settings, const SheetReading& reading);

/// [0, 1] or [-1, 1] where all values lie in it, else up to the tidy bound of the largest, and as far below 0
/// where one is negative.
Range range_of(const std::vector<SheetTie>& ties);

}  // namespace entente::spreadsheet
