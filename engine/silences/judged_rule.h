#pragma once
/// A rule that never fired, judged again part by part.
#include <entente/scenario.h>

#include <optional>

#include "language/evaluator.h"
#include "language/scope.h"
#include "model/data.h"
#include "silences/tally.h"

namespace entente::detail {

/// What was seen of a rule.
struct RuleTally {
  ConditionTally condition;
  Nearest most_likely;  ///< the margin is the rate or the probability, while the condition held
  void merge(const RuleTally& other);
};

/// When and where rules are judged.
struct Moment {
  std::size_t first_run = 0, step = 0;
};

/// Tallies are the caller's. The world must outlive it.
class JudgedRule {
 public:
  JudgedRule(const Rule& rule, const RuleModel& made, language::SymbolTable& world);
  /// Its parts: those that are the same in all runs, then those of `where`, then those of `when`.
  const std::vector<ConditionPart>& parts() const { return parts_; }
  RuleTally tally() const { return {ConditionTally(parts_, choosing_), {}}; }
  /// How many bindings are judged in each step: those that pass what is fixed; all, where none does. Relations
  /// that are sparse are followed along no ties, so that it does not hang on how they are stored.
  std::size_t bindings() const { return bindings_.table ? bindings_.table->count : all_bindings_; }
  /// Besides, the members of aggregates are gone through.
  double work_of_a_step() const;
  /// It would take too long: it is not judged.
  void leave_out() { left_out_ = true; }
  bool is_left_out() const { return left_out_; }
  void include_in(language::FrameLimits& needs) const;
  /// Every binding in every lane, as `inputs` have it.
  void judge(language::Evaluator& evaluator, const language::Inputs& inputs, Moment moment,
             RuleTally& tally) const;

 private:
  /// Numbers of outputs; -1: there is none.
  struct Outputs {
    OutputId holds, left, right;
  };
  void sort_parts(const Rule& rule, language::SymbolTable& world, const language::Scope& scope);
  void list_bindings(const Rule& rule, language::SymbolTable& world, const language::Scope& scope);
  void count_members(const Rule& rule, const language::SymbolTable& world);
  void build(const Rule& rule, language::SymbolTable& world, const language::Scope& scope);
  void judge_strip(const language::Evaluator& evaluator, Moment moment, RuleTally& tally) const;

  language::Bindings bindings_;
  std::size_t all_bindings_;
  double members_ = 0;
  bool left_out_ = false;
  std::vector<ConditionPart> parts_;
  Choosing choosing_;             ///< what is fixed, then the rest of `where`
  std::vector<Outputs> outputs_;  ///< (parts, each before its alternatives)
  OutputId hazard_;
  Program program_;
};

}  // namespace entente::detail
