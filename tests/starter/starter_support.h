#pragma once
/// What tests of new scenarios have in common.
#include <entente/diagnostics.h>

#include <filesystem>

#include "starter/cast.h"
#include "starter/first_ties.h"
#include "starter/library.h"
#include "starter/relations.h"

namespace entente::starter {

inline std::filesystem::path library_folder() {
  return std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios/library";
}
inline Json library_moves() { return read_moves(library_folder()); }

/// With guessed ties.
inline WorldDraft small_world(const std::vector<std::string>& actors, const std::vector<std::string>& relations) {
  WorldDraft world;
  world.actors = cast_of(actors, library_folder());
  world.relations = relations_of(relations, library_moves());
  guess_ties(world);
  return world;
}

/// What an error says; empty where none comes.
template <class Work>
std::string refusal(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace entente::starter
