/// Rules: which bindings can fire, and the programs that say when.
#include <limits>

#include "language/finite.h"
#include "model/conditions.h"
#include "model/constant_value.h"
#include "model/limits.h"

namespace entente::detail {
namespace {

class RuleCompiler {
 public:
  RuleCompiler(const Rule& rule, Compilation& c) : rule_(rule), c_(c) {}

  void run() {
    made_.id = rule_.id;
    made_.cause = c_.cause(rule_.id, CauseKind::rule, rule_.emission.type.value);
    made_.stream = c_.stream("rule:" + rule_.id, rule_.origin);
    made_.is_rate = rule_.rate.given();
    made_.per = years_of(rule_.per);
    if (rule_.cooldown) made_.cooldown = rule_.cooldown->days();
    for (const Binding& binding : rule_.bindings) made_.variables.push_back(binding.variable);
    item_.scope.open();
    const bool declared = declare(rule_.bindings, item_.scope, item_.bindings, c_);
    check_definitions(rule_.let, item_.scope, c_);
    auto emission = compile_emission(rule_.emission, item_.scope, c_);
    if (!check_all() || !declared || !emission) return;
    made_.emission = std::move(*emission);
    count_draws();
    build();
    c_.model.rules.push_back(std::move(made_));
  }

 private:
  const Expression& hazard() const { return rule_.rate.given() ? rule_.rate : rule_.probability; }

  /// Parses and compiles every expression once for its errors and for the relations it reads.
  bool check_all() {
    language::ProgramBuilder builder(c_.world(), item_.scope, c_.diagnostics);
    bool fine = true;
    fine = check_expression(rule_.where, item_, builder, where_, c_) && fine;
    fine = check_expression(rule_.when, item_, builder, when_, c_) && fine;
    fine = check_expression(hazard(), item_, builder, hazard_, c_) && fine;
    check_constant(rule_.probability, 0, 1, c_);
    fine = check_expression(rule_.emission.intensity, item_, builder, intensity_, c_) && fine;
    item_.bindings.differ = builder.differ();
    return fine;
  }

  void count_draws() {
    made_.draws = 1;
    for (const language::Domain& domain : item_.bindings.domains) {
      const std::size_t members = c_.world().groups[domain.index].size();
      if (static_cast<double>(made_.draws) * static_cast<double>(members) > max_bindings) {
        c_.diagnostics.error(rule_.origin, "more bindings than can be counted; use fewer variables in 'for'");
        made_.draws = 0;
        return;
      }
      made_.draws *= members;
      const bool numbered = hazard_ || made_.cooldown >= 0;
      if (!numbered || made_.draws <= std::numeric_limits<std::uint32_t>::max()) continue;
      c_.diagnostics.error(
          rule_.origin,
          "more than 2^32 bindings: each needs a number of its own for its draws and its cooldown");
      made_.draws = 0;
      return;
    }
  }

  void build() {
    if (where_) split_condition(*where_, item_, c_);
    if (when_) split_condition(*when_, item_, c_);
    if (hazard_) split_hazard();
    warn_constant_when();
    list_bindings(item_, c_);
    made_.bindings = item_.bindings;
    Diagnostics said_already;
    language::ProgramBuilder builder(c_.world(), item_.scope, said_already);
    builder.shared_by(item_.bindings);
    if (!item_.conditions.empty()) made_.condition = builder.add_joined(item_.conditions, "&&", rule_.origin);
    if (hazard_) made_.hazard = builder.add_output(*hazard_, hazard().origin);
    made_.program = builder.finish();
    if (!intensity_) return;
    language::ProgramBuilder intensity(c_.world(), item_.scope, said_already);
    made_.intensity = intensity.add_output(*intensity_, rule_.emission.intensity.origin);
    made_.intensity_program = intensity.finish();
  }

  /// A factor that is 0 whatever happens rules its bindings out.
  void split_hazard() {
    const bool finite =
        language::is_finite(*hazard_, c_.world());  // 0 times anything is 0, without being asked
    for (const language::Ast* factor : language::operands_of(*hazard_, "*"))
      if (language::is_static(*factor, c_.world(), item_.scope))
        item_.filters.push_back(factor);
      else if (!finite && language::is_given(*factor, c_.world(), item_.scope))
        item_.conditions.push_back(factor);
  }

  /// One that never holds is told by its rule, which can never fire.
  void warn_constant_when() {
    if (!when_ || !language::is_static(*when_, c_.world(), item_.scope)) return;
    if (language::level_of(*when_, item_.scope) > 0) return;
    if (!is_switch(*when_, c_) && is_never(*when_, c_)) return;
    c_.warning(rule_.when.origin, "this condition is always the same; it depends on nothing that changes");
  }

  const Rule& rule_;
  Compilation& c_;
  RuleModel made_;
  Item item_;
  const language::Ast *where_ = nullptr, *when_ = nullptr, *hazard_ = nullptr, *intensity_ = nullptr;
};

}  // namespace

void compile_rules(Compilation& c) {
  for (const Rule& rule : c.scenario.rules) RuleCompiler(rule, c).run();
}

}  // namespace entente::detail
