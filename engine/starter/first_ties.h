#pragma once
#include "starter/world.h"

namespace entente::starter {

/// First guesses at how actors stand, in the order in which they are named: the first two are rivals, and of
/// the others by turns one is close to both, one to the first, one to the second.
void guess_ties(WorldDraft& world);

/// At most three of those who may mediate between the two actors asked about, closest to both first; by the
/// ties.
void choose_mediators(WorldDraft& world);

}  // namespace entente::starter
