#pragma once
#include "starter/world.h"

namespace entente::starter {

/// First guesses at how actors stand, in the order in which they are named: the first two are rivals, and of
/// the others by turns one is close to both, one to the first, one to the second.
void guess_ties(WorldDraft& world);

/// The same of a main relation that was added beside those of sheets, by one of these, which it gives: evenly
/// from -0.5 where that has its least value to 0.5 where it has its largest, or the other way round where more
/// of it is worse. Who have no tie there have none here.
const RelationDraft& guess_main_ties(WorldDraft& world);

/// A value at the start.
double tie_value(const RelationDraft& relation, const std::string& from, const std::string& toward);
/// How one stands toward another at the start: from enemies, -1, to friends, 1.
double start_regard(const RelationDraft& relation, const std::string& from, const std::string& toward);

/// At most three of those who may mediate between the two actors asked about, closest to both first; by the
/// ties.
void choose_mediators(WorldDraft& world);

}  // namespace entente::starter
