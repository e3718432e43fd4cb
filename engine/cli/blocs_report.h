#pragma once
/// What `entente blocs` tells.
#include <entente/networks.h>

#include "cli/terminal.h"

namespace entente::cli {

/// Everything that is told.
struct Blocs {
  std::string title, when;
  SignedNetwork network;
  BlocAnalysis found;
  bool weighted = false;
};

std::string blocs_text(const Blocs& b, const Terminal& terminal);
std::string blocs_json(const Blocs& b, const Terminal& terminal);

}  // namespace entente::cli
