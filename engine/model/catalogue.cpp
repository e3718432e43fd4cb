/// Words for what a catalogue holds.
#include <entente/model.h>

#include <array>

namespace entente {

std::string to_string(CauseKind kind) {
  static constexpr auto words = std::to_array<const char*>({"event", "rule", "process", "decay"});
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace entente
