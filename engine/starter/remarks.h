#pragma once
#include "starter/layout.h"

namespace entente::starter {

/// What the file explains of itself to those who have never seen one. `file`: its name, for commands.
Comments remarks_on(const Json& scenario, const WorldDraft& world, const std::string& file);

}  // namespace entente::starter
