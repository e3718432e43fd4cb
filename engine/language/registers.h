#pragma once
/// The last pass over a program: dead code goes, registers are shared.
#include "language/program.h"

namespace entente::language {

/// Removes code that no output needs and renumbers registers so that few are used at a time.
void assign_registers(Program& program);

}  // namespace entente::language
