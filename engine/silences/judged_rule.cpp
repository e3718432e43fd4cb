#include "silences/judged_rule.h"

#include <algorithm>

#include "language/binding_table.h"
#include "language/builder.h"
#include "language/definitions.h"
#include "silences/members.h"
#include "silences/work.h"

namespace entente::detail {
namespace {

const double* values_of(const language::Evaluator& evaluator, const Program& program, OutputId output) {
  return output ? evaluator.output(program, output) : nullptr;
}

const std::string& hazard_of(const Rule& rule) {
  return rule.rate.given() ? rule.rate.text : rule.probability.text;
}

/// A part of one of its expressions, which all see the same `let`.
language::AstPtr tree_of(const std::string& text, const Rule& rule) {
  Expression part{text, {}};
  for (const Expression* whole : {&rule.where, &rule.when, &rule.rate, &rule.probability})
    if (whole->let) part.let = whole->let;
  return language::parsed(part);
}

language::Scope rule_scope(const Rule& rule) {
  language::Scope scope;
  scope.open();
  for (const Binding& binding : rule.bindings) scope.add_variable(binding.variable);
  return scope;
}

}  // namespace

void RuleTally::merge(const RuleTally& other) {
  condition.merge(other.condition);
  most_likely.merge(other.most_likely);
}

JudgedRule::JudgedRule(const Rule& rule, const RuleModel& made, language::SymbolTable& world)
    : bindings_(made.bindings), all_bindings_(made.draws) {
  const language::Scope scope = rule_scope(rule);
  sort_parts(rule, world, scope);
  list_bindings(rule, world, scope);
  count_members(rule, world);
  build(rule, world, scope);
}

void JudgedRule::sort_parts(const Rule& rule, language::SymbolTable& world, const language::Scope& scope) {
  std::vector<ConditionPart> sorted[3];
  const IsActor is_actor = [&](const std::string& name) {
    return language::find_actor(name, world, scope).has_value();
  };
  for (const Expression* condition : {&rule.where, &rule.when})
    for (ConditionPart& part : condition_parts(condition->text, is_actor)) {
      const bool fixed = language::is_static(*tree_of(part.text, rule), world, scope);
      sorted[fixed ? 0 : condition == &rule.where ? 1 : 2].push_back(std::move(part));
    }
  choosing_ = {sorted[0].size(), sorted[0].size() + sorted[1].size()};
  for (auto& some : sorted) std::move(some.begin(), some.end(), std::back_inserter(parts_));
}

/// The compiled rule leaves out more: where its rate is 0, and where there is no tie.
void JudgedRule::list_bindings(const Rule& rule, language::SymbolTable& world, const language::Scope& scope) {
  bindings_.joins.clear();
  bindings_.table.reset();
  if (bindings_.domains.empty()) return;
  std::vector<language::AstPtr> trees;
  std::vector<const language::Ast*> fixed;
  double members = 0;
  for (std::size_t p = 0; p < choosing_.fixed; ++p) {
    trees.push_back(tree_of(parts_[p].text, rule));
    fixed.push_back(trees.back().get());
    members += members_of_aggregates(*fixed.back(), rule, all_bindings_, world);
  }
  if (members > affordable_work) return;
  bindings_.table = language::make_table(bindings_, fixed, world, scope);
  // where nothing passes what is fixed, that is what has to be looked at
  if (bindings_.table && bindings_.table->count == 0) bindings_.table.reset();
}

void JudgedRule::count_members(const Rule& rule, const language::SymbolTable& world) {
  const auto add = [&](const std::string& text) {
    if (!text.empty()) members_ += members_of_aggregates(*tree_of(text, rule), rule, bindings(), world);
  };
  for (const ConditionPart& part : parts_) add(part.text);
  add(hazard_of(rule));
}

void JudgedRule::build(const Rule& rule, language::SymbolTable& world, const language::Scope& scope) {
  Diagnostics said_already;
  language::ProgramBuilder builder(world, scope, said_already);
  builder.shared_by(bindings_);
  std::vector<language::AstPtr> trees;  // of one program, alive until it is finished
  const auto add = [&](const std::string& text) {
    if (text.empty()) return OutputId();
    trees.push_back(tree_of(text, rule));
    return builder.add_output(*trees.back(), {});
  };
  const auto add_part = [&](ConditionPart& part) {
    const OutputId holds = add(part.text), left = add(part.left), right = add(part.right);
    part.output = outputs_.size();
    outputs_.push_back({holds, left, right});
  };
  for (ConditionPart& part : parts_) {
    add_part(part);
    for (ConditionPart& alternative : part.alternatives) add_part(alternative);
  }
  hazard_ = add(hazard_of(rule));
  program_ = builder.finish();
}

double JudgedRule::work_of_a_step() const {
  constexpr double slower = 8;  // part by part, in no quick way
  constexpr double faster = 4;  // side by side, or along ties
  return slower * static_cast<double>(bindings()) + members_ / faster;
}

void JudgedRule::include_in(language::FrameLimits& needs) const {
  needs.include(program_);
  needs.include_columns(1, bindings_.domains.size());
}

void JudgedRule::judge(language::Evaluator& evaluator, const language::Inputs& inputs, Moment moment,
                       RuleTally& tally) const {
  if (left_out_) return;
  evaluator.run_root(program_, inputs);
  language::Cursor cursor;
  while (
      language::expand(bindings_, evaluator.world(), inputs, evaluator.frame(0), cursor, evaluator.frame(1))) {
    evaluator.run_level(program_, 1);
    judge_strip(evaluator, moment, tally);
  }
}

void JudgedRule::judge_strip(const language::Evaluator& evaluator, Moment moment, RuleTally& tally) const {
  const language::Frame& frame = evaluator.frame(1);
  struct Sides {
    const double *holds, *left, *right;
  };
  std::vector<Sides> sides;
  for (const Outputs& o : outputs_)
    sides.push_back({values_of(evaluator, program_, o.holds), values_of(evaluator, program_, o.left),
                     values_of(evaluator, program_, o.right)});
  const double* hazard = values_of(evaluator, program_, hazard_);
  Reading reading;
  reading.step = moment.step;
  for (std::size_t e = 0; e < frame.count(); ++e) {
    const std::size_t b = e / frame.lanes;
    reading.run = moment.first_run + e % frame.lanes;
    for (std::size_t v = 0; v < bindings_.domains.size(); ++v) reading.actors[v] = frame.columns[v][b];
    const auto read = [&](const ConditionPart& part) {
      const Sides& own = sides[part.output];
      if (own.left) reading.left = own.left[e];
      if (own.right) reading.right = own.right[e];
      return std::pair<bool, const Reading&>(own.holds[e] != 0, reading);
    };
    if (tally.condition.judge(read) && hazard) tally.most_likely.offer(hazard[e], reading);
  }
}

}  // namespace entente::detail
