/// Event types: their roles, and their effects as programs over the roles.
#include <cmath>

#include "language/adjacency_joins.h"
#include "language/analysis.h"
#include "language/evaluator.h"
#include "language/own_pull.h"
#include "language/parser.h"
#include "model/conditions.h"
#include "model/constant_value.h"

namespace entente::detail {
namespace {

using language::Scope;

/// Level 1 of an effect: the roles, in their order, and `intensity`.
Scope role_scope(const EventType& type, Compilation& c) {
  Scope scope;
  scope.open();
  scope.intensity_level = 1;
  scope.incomplete = type.roles_refused;
  int slot = 0;
  for (const Role& role : type.roles) {
    const std::string problem = language::clash(role.name, c.world(), scope);
    if (!problem.empty()) {
      c.diagnostics.error(role.origin, problem);
      scope.incomplete = true;
      continue;
    }
    role.group ? scope.add_list(role.name, slot++) : scope.add_variable(role.name);
  }
  return scope;
}

class EffectCompiler {
 public:
  EffectCompiler(const Effect& effect, Scope scope, Compilation& c)
      : effect_(effect), scope_(std::move(scope)), c_(c) {}

  std::optional<EffectModel> run() {
    scope_.open();
    const bool declared = declare(effect_.bindings, scope_, made_.bindings, c_);
    const auto target = resolve_cell(effect_.change, scope_, c_);
    language::ProgramBuilder builder(c_.world(), scope_, c_.diagnostics);
    bool fine = add(builder, effect_.where, made_.where);
    if (declared) find_adjacency_joins();
    fine = add_value(builder) && fine;
    fine = add(builder, effect_.lasting, made_.lasting) && fine;
    check_constant(effect_.lasting, 0, 1, c_);
    if (!declared || !target || !fine) return std::nullopt;
    made_.target = *target;
    made_.bindings.differ = builder.differ();
    if (is_relation()) made_.bindings.differ.emplace_back(target->x, target->y);
    made_.program = builder.finish();
    made_.columns = scope_.names(false);
    made_.pull = known_pull();
    mark_layer();
    return std::move(made_);
  }

 private:
  void find_adjacency_joins() {
    Diagnostics said_already;
    const language::AstPtr where = language::parse(effect_.where, said_already);
    if (!where) return;
    made_.bindings.joins = language::find_adjacency_joins(made_.bindings, language::operands_of(*where, "&&"),
                                                          nullptr, c_.world(), scope_);
  }

  bool is_relation() const { return layer().relation; }
  LayerModel& layer() const { return c_.model.layers[made_.target.layer]; }

  bool add(language::ProgramBuilder& builder, const Expression& expression, OutputId& output) {
    if (!expression.given()) return true;
    const language::AstPtr ast = language::parse(expression, c_.diagnostics);
    if (!ast) return false;
    output = builder.add_output(*ast, expression.origin);
    return bool{output};
  }

  bool add_value(language::ProgramBuilder& builder) {
    if (effect_.raise_to.given()) made_.kind = EffectModel::Kind::raise;
    if (effect_.lower_to.given()) made_.kind = EffectModel::Kind::lower;
    const Expression& value = effect_.raise_to.given()   ? effect_.raise_to
                              : effect_.lower_to.given() ? effect_.lower_to
                                                         : effect_.by;
    return add(builder, value, made_.value) && made_.value;
  }

  double known_pull() const {
    Diagnostics said_already;
    const language::AstPtr by =
        effect_.by.given() ? language::parse(effect_.by, said_already) : language::AstPtr();
    if (!by) return 0;
    const language::AstPtr cell = language::parse_cell(effect_.change.value);
    const language::AstPtr pull = language::own_pull(*by, *cell);
    if (!pull || !language::is_static(*pull, c_.world(), {})) return 0;
    const double known = fixed_value(*pull, c_);
    return std::isfinite(known) && can_pass(*language::without_cell(*by, *cell), known) ? known : 0;
  }

  /// Whether what the cell is drawn to, which is `rest / pull`, may lie within its range: at an end it stops.
  bool can_pass(const language::Ast& rest, double pull) const {
    if (!language::is_static(rest, c_.world(), {})) return true;
    constexpr double rounding = 1e-9;
    const double goal = fixed_value(rest, c_) / pull, least = rounding * std::abs(goal);
    return goal - layer().range.low > least && layer().range.high - goal > least;
  }

  void mark_layer() {
    layer().lasting = layer().lasting || made_.lasting;
    layer().raised = layer().raised || made_.kind == EffectModel::Kind::raise;
    layer().lowered = layer().lowered || made_.kind == EffectModel::Kind::lower;
  }

  const Effect& effect_;
  Scope scope_;
  Compilation& c_;
  EffectModel made_;
};

}  // namespace

void compile_event_types(Compilation& c) {
  for (const EventType& type : c.scenario.event_types) {
    const language::OwnLayers own(c.world(), type.name);
    const Scope scope = role_scope(type, c);
    check_definitions(type.let, scope, c);
    EventTypeModel made;
    made.name = type.name;
    for (const Role& role : type.roles) ++(role.group ? made.lists : made.columns);
    for (const Effect& effect : type.effects) {
      if (auto compiled = EffectCompiler(effect, scope, c).run()) made.effects.push_back(std::move(*compiled));
    }
    c.model.catalogue.event_types.push_back(type.name);
    c.model.types.push_back(std::move(made));
  }
}

}  // namespace entente::detail
