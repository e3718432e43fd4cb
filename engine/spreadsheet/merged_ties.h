#pragma once
/// Sheets of one relation, of which raters may have several, become one list of ties.
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {

/// Sheets of one relation, in their order.
struct Gathered {
  std::string title;
  std::vector<const RelationSheet*> sheets;
};

/// Each pair once, with the least, the largest and the mean of what the sheets say of it. Of a symmetric
/// relation what stands both ways must agree.
std::vector<SheetTie> merged_ties(const Gathered& all, bool symmetric, const SheetReading& reading);

}  // namespace entente::spreadsheet
