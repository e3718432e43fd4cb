#pragma once
/// What groups are called that are no countries.
#include "eventdata/country_table.h"

namespace entente::eventdata {

/// What a group is called: without what names nobody in brackets. Where these hold a group behind what many are
/// or its abbreviation, as Army (Taliban) or Khmer Rouge (KR), it is that one; else, as Hamas (military wing)
/// or Army (Unknown), all of it is the name, and so with `own_groups`. `in_brackets` is set where it is what
/// stands in them.
std::string group_called(std::string_view name, const CountryTable& countries, bool own_groups,
                         bool& in_brackets);

}  // namespace entente::eventdata
