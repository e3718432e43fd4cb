#pragma once
/// Trees to programs.
#include <map>
#include <optional>
#include <tuple>

#include "language/analysis.h"

namespace entente::language {

/// Compiles the expressions of one item (a rule, an effect, a metric, ...) into one program, sharing what they
/// share.
class ProgramBuilder {
 public:
  /// `scope`: the item's levels with their variables. What is wrong goes to `diagnostics`.
  ProgramBuilder(SymbolTable& world, Scope scope, Diagnostics& diagnostics);

  /// Compiles a tree for the top level. Returns the output's number, or -1 after an error.
  int add_output(const Ast& ast, const Origin& origin);
  /// Several trees, joined by an operator.
  int add_joined(const std::vector<const Ast*>& parts, const std::string& op, const Origin& origin);

  /// Says how many bindings the top level has, so that what they share is computed once. Not for what fired.
  void shared_by(const Bindings& bindings);

  /// The pairs of actors that the item's relation reads (outside aggregates) keep apart.
  const std::vector<Differ>& differ() const { return differ_; }

  Program finish();

 private:
  struct Value {
    bool constant = true;
    double number = 0;
    int level = 0, reg = 0;
  };
  using Key = std::tuple<int, int, int, int, int, int, int, int, int, std::uint64_t, const void*>;

  struct Open {
    int block = 0;
    std::map<Key, int> seen;
  };

  Value compile(const Ast& ast);
  Value compile_joined(const std::vector<const Ast*>& parts, const std::string& op);
  Value compile_name(const Ast& ast);
  Value compile_parameter(int index);
  Value compile_cell(const Ast& ast);
  Value compile_call(const Ast& ast);
  Value fail_call(const Ast& ast);
  Value compile_measure(const Ast& ast);
  Value compile_unary(const Ast& ast);
  Value compile_binary(const Ast& ast);
  Value compile_same(const Ast& ast);
  Value compile_membership(const Ast& ast);
  struct Factor {
    int layer = 0;
    bool first_is_bound = false;  ///< [k, other], not [other, k]
    const Local* other = nullptr;
  };

  Value compile_aggregate(const Ast& ast);
  Value compile_own_aggregate(const Ast& ast);
  std::optional<Value> compile_derived(const Ast& ast);
  std::optional<Value> compile_contraction(const Ast& ast);
  const Local* only_variable(const Ast& ast) const;
  std::optional<Factor> factor_of(const Ast& ast, const std::string& k) const;
  bool declare_variables(const Ast& ast, Bindings& bindings);
  void compile_inner(const Ast& ast, Aggregate& aggregate);
  void find_aggregate_joins(const Ast& ast, std::vector<const Ast*> conditions, Aggregate& aggregate);
  Value apply(const Function& function, const std::vector<Value>& arguments);
  static Value fold(const Function& function, const std::vector<Value>& arguments);
  Value emit(int level, Instruction made);
  int materialise(const Value& value, int level);
  std::optional<ActorRef> actor(const AstName& name);
  int level_of_ref(ActorRef ref) const;
  int top() const { return static_cast<int>(open_.size()) - 1; }
  Value fail(std::size_t at, const std::string& message);

  SymbolTable& world_;
  Scope scope_;
  Diagnostics& diagnostics_;
  Origin origin_;
  bool failed_ = false;
  Program program_;
  std::vector<Open> open_;  ///< the blocks from the root to the innermost, by level
  std::vector<Differ> differ_;
  std::vector<Differ>* sink_ = &differ_;
  double bindings_ = 0;  ///< of the innermost level
  std::map<std::string, int> derived_;
};

/// Parses an expression; an error goes to `diagnostics` and gives null. So does, in silence, one that is not
/// given.
AstPtr parse(const Expression& expression, Diagnostics& diagnostics);

/// All bindings of the domains that keep `differ` apart and for which every one of `filters` (static) is not 0.
/// Null where there are too many to list.
std::shared_ptr<const BindingTable> make_table(const Bindings& bindings, const std::vector<const Ast*>& filters,
                                               SymbolTable& world, const Scope& scope);

}  // namespace entente::language
