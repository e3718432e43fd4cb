#pragma once
/// What the columns of a sheet of events mean.
#include <utility>

#include "spreadsheet/columns.h"
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {

struct EventColumns {
  std::optional<std::size_t> id, date, type, intensity, probability, every, until, note, source, relation,
      effect;
  std::vector<std::pair<std::size_t, std::string>> roles;  ///< columns of who takes part, with names of roles
};

/// A column that is none of the others names a role where its title says so (by, who, on, whom, to whom, from,
/// to, actor, target), or where most of its cells are actors. Others are left out, and told.
EventColumns event_columns_of(const Sheet& sheet, const SheetReading& reading);

/// Actors in a cell: one, or several with `;` or commas between them.
std::vector<std::string> actors_in(const Cell& cell, ActorBook& actors);

}  // namespace entente::spreadsheet
