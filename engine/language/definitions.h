#pragma once
/// Named expressions of a `let`, put where they are used.
#include <entente/scenario.h>

#include "language/ast.h"

namespace entente::language {

/// Nested deeper than this, or to more nodes, is an error, so that no input can exhaust memory.
inline constexpr std::size_t most_nested = 50, most_nodes = 100'000;

/// What is wrong stands in a named expression that is used, and is said there.
struct SaidElsewhere : std::runtime_error {
  SaidElsewhere() : std::runtime_error("a named expression that is used is wrong") {}
};

/// The tree of an expression, with the named ones that it uses in their places: each under a node that has its
/// name and its actors as they stand here. Variables of aggregates within are renamed, so that they meet none
/// of those here. Throws SyntaxError, or SaidElsewhere.
AstPtr parsed(const Expression& expression);

/// The same of a named expression, which must not use itself.
AstPtr parsed(const Definition& definition, const Definitions& among);

/// That of the name: of `let` itself, or of those around it; null where there is none.
const Definition* find_definition(const std::string& name, const Definitions* let);

}  // namespace entente::language
