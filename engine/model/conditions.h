#pragma once
/// What must hold for a rule to fire, part by part.
#include "model/compilation.h"

namespace entente::detail {

/// A part of `where` or `when` that `&&` joins to others, a factor of `rate` or `probability`, or all of it.
struct Condition {
  const Expression* expression = nullptr;
  std::string text;  ///< the part as written
  const language::Ast* tree = nullptr;
  bool hazard = false;  ///< it must be above 0, or, as a factor, not be 0
  bool whole = true;    ///< it is all of its expression
};

/// Those of a rule, in the order in which they are read.
struct Conditions {
  language::Scope scope;
  Bindings bindings;                    ///< of a process
  std::vector<language::AstPtr> trees;  ///< kept alive for the parts
  std::vector<Condition> parts;
};

/// Of a rule without errors.
Conditions conditions_of(const Rule& rule, Compilation& c);
/// Of a process with a `for` and a `where`, without errors.
Conditions conditions_of(const Process& process, Compilation& c);

/// It reads parameters alone, and none that is drawn.
bool is_switch(const language::Ast& ast, const Compilation& c);

/// The value of a static expression of level 0.
double fixed_value(const language::Ast& ast, Compilation& c);

/// A static expression of level 0 is 0.
bool is_never(const language::Ast& ast, Compilation& c);

}  // namespace entente::detail
