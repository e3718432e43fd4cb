#pragma once
#include "browser/requests.h"

namespace entente::browser {

/// What a world holds, for whoever shows it: names, ranges, dates, what is drawn, what happens. README.md has
/// the shape.
Json catalogue_json(const World& world);

}  // namespace entente::browser
