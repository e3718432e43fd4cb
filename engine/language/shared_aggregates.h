#pragma once
/// Aggregates that many bindings share: of one of several variables, or a product of two relations.
#include <map>
#include <optional>
#include <string>

#include "language/ast.h"
#include "language/program.h"
#include "language/symbol_table.h"

namespace entente::language {

struct ItemCode;
struct Value;

class SharedAggregates {
 public:
  /// How many bindings the innermost level has, among which values are shared; 0: it is not worth it.
  double bindings() const { return bindings_; }
  void set_bindings(double count) { bindings_ = count; }

  /// The value of an aggregate that depends on one actor alone, computed once for everybody; or nothing.
  std::optional<Value> derived(const Ast& ast, ItemCode& item);
  /// The value of a sum of products over everybody, a cell of a product of matrices; or nothing.
  std::optional<Value> contraction(const Ast& ast, ItemCode& item) const;

 private:
  /// The program of that text: made, or known. Gives its number, or nothing after an error.
  std::optional<std::size_t> program_of(const Ast& ast, const std::string& variable, ItemCode& item);

  double bindings_ = 0;
  std::map<std::string, std::size_t> derived_;  ///< by their text
};

/// How many bindings there are, at most; what ranges over roles counts once.
double most_bindings(const Bindings& bindings, const SymbolTable& world);

}  // namespace entente::language
