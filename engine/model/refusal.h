#pragma once
/// Why a part of a rule's conditions never holds, in words.
#include "model/conditions.h"
#include "model/reach.h"

namespace entente::detail {

/// A condition that no binding passes.
struct Refusal {
  /// The cells that it reads (outside aggregates) and that are known: layer and cell, with their values.
  std::map<std::pair<std::size_t, std::size_t>, double> cells;
  bool reads = false;  ///< any relation or attribute
};

/// Nothing where some binding passes or may come to pass, or where they are too many to be asked.
std::optional<Refusal> refusal_of(const Condition& condition, const language::Scope& scope,
                                  const Bindings& bindings, const Reach& reach, Compilation& c);

/// `'hostility[USA, HOU] > 0.4' never holds, so that 'strikes' can never fire: hostility[USA,HOU] is 0 and
/// nothing moves it`. `bound`: there is a `for`.
std::string in_words(const Condition& condition, const Refusal& refusal, const std::string& consequence,
                     bool bound, const ModelData& model);

}  // namespace entente::detail
