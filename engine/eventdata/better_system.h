#pragma once
/// Systems of codes that fit a column as well as ISO's, or better.
#include <set>

#include "eventdata/country_table.h"

namespace entente::eventdata {

/// `of 12 codes 11 are those of COW and 7 those of ISO, ...`, where another system has more of the codes than
/// ISO, and which other has as many of them and means other countries by a quarter of these or more; else
/// empty.
std::string better_system(const CountryTable& countries, const std::set<std::string, std::less<>>& codes);

}  // namespace entente::eventdata
