#pragma once
#include "starter/world.h"

namespace entente::starter {

/// First guesses at how actors stand, in the order in which they are named: the first two are rivals, and of
/// the others by turns one is close to both, one to the first, one to the second.
void guess_ties(WorldDraft& world);

/// The same of a main relation that was added beside one of sheets: who is close by that is a friend, or an
/// enemy where more of it is worse; those two of the three with most ties are rivals who have least to do with
/// each other.
void guess_main_ties(WorldDraft& world);

/// A value at the start.
double tie_value(const RelationDraft& relation, const std::string& from, const std::string& toward);
/// How one stands toward another at the start: from enemies, -1, to friends, 1.
double start_regard(const RelationDraft& relation, const std::string& from, const std::string& toward);

/// At most three of those who may mediate between the two actors asked about, closest to both first; by the
/// ties.
void choose_mediators(WorldDraft& world);

}  // namespace entente::starter
