#pragma once
/// How the bindings of a level are made, as far as it is known before a run.
#include "language/program.h"
#include "language/symbol_table.h"

namespace entente::language {

/// As many pairs of actors, at most, are kept apart in a row.
inline constexpr std::size_t most_apart = 64;

enum class ExpansionKind {
  table,          ///< listed when the model is made
  parents,        ///< without variables: the bindings of the level below as they are
  rows,           ///< neighbouring actors in the last variable: read and written side by side
  one_by_one,     ///< any actors, each binding looked at
  ties,           ///< along ties, each binding looked at
  tie_rows,       ///< along ties, every tie of an actor is a binding
  full_tie_scan,  ///< every tie of a relation is a binding, in the order in which ties are stored
};

/// `single_parent`: the level below has one binding, as the root has.
ExpansionKind expansion_kind(const Bindings& bindings, const SymbolTable& world, bool single_parent);

}  // namespace entente::language
