/// Words for what a catalogue holds.
#include <entente/model.h>

#include <array>

#include "base/ordinal.h"

namespace entente {

std::string to_string(CauseKind kind) {
  static constexpr auto words = std::to_array<const char*>({"event", "rule", "process", "decay"});
  return words[ordinal(kind)];
}

}  // namespace entente
