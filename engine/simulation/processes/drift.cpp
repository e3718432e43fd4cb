/// Drift: a steady change of one cell for each binding.
#include "simulation/names.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

struct DriftModel {
  Target target;
  Bindings bindings;
  Program program;
  int where = -1, by = -1;
  std::vector<std::string> variables;
  double per = 1;
  int cause = 0;
};

class Drift final : public ProcessModel {
 public:
  explicit Drift(DriftModel model) : m_(std::move(model)) {}

  void advance(ProcessStep& step) const override {
    step.evaluator.run_root(m_.program, step.state.inputs);
    language::Frame& root = step.evaluator.frame(0);
    language::Frame& frame = step.evaluator.frame(1);
    language::Cursor cursor;
    while (language::expand(m_.bindings, step.model.world, root, cursor, frame)) strip(step, frame);
  }

 private:
  void strip(ProcessStep& step, const language::Frame& frame) const {
    step.evaluator.run_level(m_.program, 1);
    const double* by = step.evaluator.output(m_.program, static_cast<std::size_t>(m_.by));
    StripEffect effect;
    effect.target = &m_.target;
    effect.where =
        m_.where < 0 ? nullptr : step.evaluator.output(m_.program, static_cast<std::size_t>(m_.where));
    effect.cause = m_.cause;
    effect.value = step.scratch.data();
    for (std::size_t e = 0; e < frame.count(); ++e) step.scratch[e] = by[e] * (step.years / m_.per);
    try {
      step.changes.add(effect, frame);
    } catch (const NotFinite& fault) {
      throw Fault(describe_binding(step.model, frame, m_.variables, m_.target, fault.binding), fault.lane,
                  fault.value);
    }
  }

  DriftModel m_;
};

class DriftCompiler {
 public:
  DriftCompiler(const Process& process, int cause, Compilation& c) : process_(process), c_(c) {
    made_.cause = cause;
    made_.per = years_of(process.per);
  }

  std::unique_ptr<const ProcessModel> run() {
    item_.scope.open();
    if (!declare(process_.bindings, item_.scope, item_.bindings, c_)) return nullptr;
    const auto target = resolve_cell(process_.text("change"), item_.scope, c_);
    if (!check_all() || !target) return nullptr;
    made_.target = *target;
    if (c_.model.layers[static_cast<std::size_t>(target->layer)].relation) {
      item_.bindings.differ.push_back({target->x, target->y});
    }
    made_.variables = item_.scope.names(false);
    build();
    return std::make_unique<Drift>(std::move(made_));
  }

 private:
  bool check_all() {
    language::ProgramBuilder builder(c_.world(), item_.scope, c_.diagnostics);
    bool fine = true;
    fine = check_expression(process_.expression("where"), item_, builder, where_, c_) && fine;
    fine = check_expression(process_.expression("by"), item_, builder, by_, c_) && fine;
    item_.bindings.differ = builder.differ();
    return fine && by_;
  }

  void build() {
    if (where_) split_condition(*where_, item_, c_);
    list_bindings(item_, c_);
    if (item_.bindings.table && item_.bindings.table->count == 0) {
      c_.warning(process_.origin,
                             "changes nothing: no binding of 'for' passes what is known beforehand");
    }
    Diagnostics said_already;
    language::ProgramBuilder builder(c_.world(), item_.scope, said_already);
    if (!item_.conditions.empty()) made_.where = builder.add_joined(item_.conditions, "&&", {});
    made_.by = builder.add_output(*by_, {});
    made_.program = builder.finish();
    made_.bindings = item_.bindings;
    c_.model.needs.include(made_.program);
    c_.model.needs.include_columns(1, static_cast<int>(made_.bindings.domains.size()));
  }

  const Process& process_;
  Compilation& c_;
  DriftModel made_;
  Item item_;
  const language::Ast *where_ = nullptr, *by_ = nullptr;
};

}  // namespace

std::unique_ptr<const ProcessModel> compile_drift(const Process& process, int cause, Compilation& c) {
  return DriftCompiler(process, cause, c).run();
}

}  // namespace entente::detail
