#pragma once
/// How the parts of compiled programs are written in a dump.
#include <string>

#include "language/program.h"
#include "language/symbol_table.h"

namespace entente::language {

/// `c0`, or the code of an actor.
std::string dump_actor(ActorRef ref, const SymbolTable& world);

/// `c0 in state`, with the ties that the variable follows.
std::string dump_variable(const Bindings& bindings, std::size_t variable, const SymbolTable& world);

/// `r0 = r1 * r2`
std::string dump_instruction(const Instruction& code, const SymbolTable& world);

}  // namespace entente::language
