#pragma once
/// Expressions with the numbers that they read.
#include <entente/story.h>

#include "language/ast.h"
#include "language/scope.h"
#include "model/data.h"

namespace entente::detail {

/// Who stands behind the variables and roles of an item.
struct Cast {
  std::vector<std::pair<std::string, std::size_t>> actors;
  std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;
};

class Reasons {
 public:
  explicit Reasons(const ModelData& model) : world_(model.world) {}

  /// The expression and the value of each cell, parameter, aggregate and measure in it, in the order in which
  /// they stand there, each once. `inputs` of a single lane.
  StoryReason read(const Expression& expression, const Cast& cast, const language::Inputs& inputs);

 private:
  language::Scope cast_scope(const Cast& cast);

  language::SymbolTable world_;  ///< with the groups of the cast added while an expression is read
};

}  // namespace entente::detail
