#pragma once
/// Trees to programs.
#include <algorithm>

#include "language/analysis.h"
#include "language/item_code.h"

namespace entente::language {

/// Compiles the expressions of one item (a rule, an effect, a metric, ...) into one program, sharing what they
/// share.
class ProgramBuilder {
 public:
  /// `scope`: the item's levels with their variables. What is wrong goes to `diagnostics`.
  ProgramBuilder(SymbolTable& world, const Scope& scope, Diagnostics& diagnostics);

  /// Compiles a tree for the top level. None after an error.
  OutputId add_output(const Ast& ast, const Origin& origin);
  /// Several trees, joined by an operator.
  OutputId add_joined(const std::vector<const Ast*>& parts, const std::string& op, const Origin& origin);

  /// Says how many bindings the top level has, so that what they share is computed once. Not for what fired.
  void shared_by(const Bindings& bindings);

  /// The pairs of actors that the item's relation reads (outside aggregates) keep apart.
  const std::vector<Differ>& differ() const { return item_.names.differ; }
  /// One of them is of an actor with itself, which has no value.
  bool reads_diagonal() const {
    return std::any_of(differ().begin(), differ().end(),
                       [](const Differ& pair) { return pair.first == pair.second; });
  }

  Program finish();

 private:
  ItemCode item_;
};

/// An expression that stands in no scenario, as that of an option. Other than in a scenario, whose reader
/// refuses what is empty, an empty text is given here too, so that it is refused where it is parsed, as a blank
/// one is.
Expression outside_expression(std::string text, Origin origin, std::shared_ptr<const Definitions> let);

/// Parses an expression; an error goes to `diagnostics` and gives null. So does, in silence, one that is not
/// given.
AstPtr parse(const Expression& expression, Diagnostics& diagnostics);

}  // namespace entente::language
