#pragma once
#include <entente/story.h>

#include "python/bindings.h"

namespace entente::python {

/// Everything that is known of a run that was told.
py::dict story_dict(const Story& story, const World& world);

}  // namespace entente::python
