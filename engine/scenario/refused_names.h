#pragma once
/// Names that the reader has refused: that they are unknown elsewhere follows from it.
#include <set>
#include <string>

#include "scenario/format.h"
#include "scenario/item.h"

namespace entente::reading {

/// Whether an object that names things is of another form, or one of its names does not look like one.
bool refuses_names(const Item& names, bool (*looks_right)(std::string_view));

/// Keys of a scenario that are misspelt, or that refuse names; all that name something where a file is missing.
std::set<std::string> refused_keys(const Item& root, const Format& format, bool files_found);

}  // namespace entente::reading
