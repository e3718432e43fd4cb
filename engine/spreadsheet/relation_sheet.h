#pragma once
/// A sheet that holds a relation: a matrix, or a list of ties.
#include <entente/interchange.h>

#include <string>
#include <string_view>
#include <vector>

#include "spreadsheet/actor_book.h"
#include "spreadsheet/faults.h"
#include "spreadsheet/sheet.h"

namespace entente::spreadsheet {

/// What one sheet says of one relation.
struct RelationSheet {
  const Sheet* sheet = nullptr;
  std::string title, rater;           ///< `trust (A)` is what A says of trust
  std::uint64_t at = 0;               ///< where it begins
  bool symmetric = false;             ///< what it has of each pair holds both ways
  std::vector<SheetTie> ties;         ///< with one value each, mapped by the scale
  std::vector<std::uint64_t> places;  ///< (ties): where their values stand
};

/// A sheet's name is its relation's, with the name of a rater in brackets behind it, if any.
void name_relation(RelationSheet& relation, std::string_view name);

/// What sheets are read with.
struct SheetReading {
  ActorBook& actors;
  TakenNames& taken;
  Faults& faults;
  std::vector<std::string>& remarks;
  const std::optional<SheetScale>& scale;
};

/// Whether it looks like a square sheet with names in both margins.
bool is_matrix(const Sheet& sheet);
/// How many actors a sheet with rows has in both margins.
std::size_t names_in_both(const Sheet& sheet, ActorBook& actors);
/// Where both margins have the same codes, those that would be one name are told apart, and that is told.
void tell_codes_apart(const Sheet& sheet, const SheetReading& reading);
RelationSheet read_matrix(const Sheet& sheet, const SheetReading& reading);

/// Whether it has columns From and To (or Source and Target).
bool is_edge_list(const Sheet& sheet);
/// A relation for each type. Without a strength a tie is 1, whatever the scale.
std::vector<RelationSheet> read_edges(const Sheet& sheet, const SheetReading& reading);

/// Which cells with `n/a`, `-` and the like count as blank.
void tell_of_marks(const std::vector<std::uint64_t>& marks, const Sheet& sheet, const SheetReading& reading);
/// By the scale, to twelve digits. Said, where it lies outside.
double scaled(double value, const Sheet& sheet, std::uint64_t at, const SheetReading& reading);
/// The actor of a relation called so; said where the sheet `actors` does not have it.
std::size_t actor_named(const std::string& code, std::string_view name, const Sheet& sheet, std::uint64_t at,
                        const SheetReading& reading);

}  // namespace entente::spreadsheet
