#pragma once
/// What the names in an expression stand for, finished or not.
#include "assist/names.h"
#include "language/lexer.h"

namespace entente::assist {

/// A variable of an aggregate: `k` in `sum(k in state : ...)`.
struct AggregateVariable {
  Local local;
  std::size_t made = 0;            ///< number of the token that makes it
  std::size_t begin = 0, end = 0;  ///< numbers of the brackets in which it is known
};

/// Those of all aggregates; `where` tells expressions apart.
std::vector<AggregateVariable> aggregate_variables(const std::vector<language::Token>& tokens,
                                                   const std::string& where);

/// A name in an expression.
struct NamedToken {
  std::size_t token = 0;  ///< its number
  Thing thing;
  bool makes = false;
  std::size_t from = 0, size = 0;  ///< bytes of the token; no size: all of it
};

/// All names that stand for something; words of the language and its functions are none of them.
std::vector<NamedToken> named_tokens(const std::vector<language::Token>& tokens, const std::vector<Local>& seen,
                                     const std::string& where, const Names& names);

/// What is seen at a token: the variables of the aggregates around it, innermost first, then `seen`.
std::vector<Local> seen_in(const std::vector<AggregateVariable>& variables, std::size_t token,
                           const std::vector<Local>& seen);

}  // namespace entente::assist
