#pragma once
/// Values that many bindings of a program share, computed once when the first of them asks: to the bit those
/// that each would compute.
#include <limits>
#include <memory>
#include <vector>

#include "language/program.h"
#include "language/symbol_table.h"
#include "numeric/ordered_product.h"

namespace entente::language {

class Evaluator;

class SharedValues {
 public:
  SharedValues(const SymbolTable& world, const FrameLimits& needs, std::size_t lanes);
  ~SharedValues();
  SharedValues(SharedValues&&) noexcept;

  /// The state has changed, or another program is asked for: nothing is known.
  void forget();
  /// (N x lanes): the aggregate `number` of a program for each actor.
  const double* derived(const Program& program, std::size_t number, const Inputs& inputs);
  /// (N x lanes): row `x` of contraction `number` of a program. Valid until the next call.
  const double* product_row(const Program& program, std::size_t number, std::size_t x, const Inputs& inputs);

 private:
  struct Rows {
    std::size_t block = none;  ///< number of the block of rows that `values` holds
    std::vector<double> values;
  };
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  void multiply(const Contraction& contraction, Rows& rows, std::size_t block, const Inputs& inputs);

  const SymbolTable* world_;
  std::unique_ptr<Evaluator> evaluator_;  ///< null: nothing is derived
  std::vector<std::vector<double>> derived_;
  std::vector<char> ready_;
  std::vector<Rows> rows_;
  numeric::ProductScratch scratch_;
};

}  // namespace entente::language
