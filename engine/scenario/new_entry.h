#pragma once
/// Things that a what-if or `--set` adds to a scenario: an event, a parameter, an actor.
#include <entente/diagnostics.h>

#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::reading {

struct NewEntry {
  std::string noun;  ///< what it is: `parameter`
  std::string name;
  std::vector<std::string> known;  ///< the names that its section has already
  Origin origin;
};

/// `unknown parameter 'gian' (did you mean 'gain'?); nothing uses a new one`, where `why` is the second half.
/// Where no name is near, it says which there are.
std::string unknown(const NewEntry& entry, const std::string& why);

/// What messages call an entry of a map.
std::string noun_of(const Value& entry);

/// What an entry that was not there before lacks: `'date' and 'type'`; empty: it is whole. Its expressions,
/// roles and the like are checked elsewhere.
std::string lacks(const Value& entry, const Node& node);

}  // namespace entente::reading
