#include "model/refusal.h"

#include <algorithm>

#include "model/any_binding.h"

namespace entente::detail {
namespace {

/// A cell as an expression names it.
struct Read {
  LayerId layer;
  ActorRef x, y;
};

/// The cells outside aggregates, whose own variables stand for many.
void collect_reads(const language::Ast& ast, const language::SymbolTable& world, const language::Scope& scope,
                   std::vector<Read>& reads) {
  if (ast.kind == language::AstKind::aggregate) return;
  if (ast.kind == language::AstKind::cell) {
    Read read{language::layer_named(ast.name, world),
              language::find_actor(ast.names.front().text, world, scope).value(),
              language::find_actor(ast.names.back().text, world, scope).value()};
    reads.push_back(read);
  }
  for (const language::AstPtr& child : ast.children) collect_reads(*child, world, scope, reads);
}

bool reads_layers(const language::Ast& ast, const language::SymbolTable& world) {
  std::set<std::string> names;
  language::collect_names(ast, names);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return bool{language::layer_named(name, world)}; });
}

class Asking {
 public:
  Asking(const Condition& condition, const Reach& reach, const ModelData& model, const language::Scope& scope)
      : condition_(condition), reach_(reach), model_(model) {
    collect_reads(*condition.tree, model.world, scope, reads_);
  }

  /// Whether a binding passes; what it reads is noted.
  bool passes(double value, const language::Frame& frame, std::size_t binding) {
    for (const Read& read : reads_) note(read, frame, binding);
    return !(value == 0 || (condition_.hazard && condition_.whole && value <= 0));
  }

  Refusal refusal() const { return {cells_, reads_layers(*condition_.tree, model_.world)}; }

 private:
  void note(const Read& read, const language::Frame& frame, std::size_t binding) {
    const LayerModel& layer = model_.layers[read.layer];
    ActorId x = frame.actor(read.x, binding), y = frame.actor(read.y, binding);
    if (layer.symmetric && x > y) std::swap(x, y);
    const std::size_t cell = layer.relation ? x * model_.actors() + y : x;
    const double value = reach_.known(read.layer, cell);
    if (value == value) cells_[{read.layer, cell}] = value;
  }

  const Condition& condition_;
  const Reach& reach_;
  const ModelData& model_;
  std::vector<Read> reads_;
  std::map<std::pair<std::size_t, std::size_t>, double> cells_;
};

}  // namespace

std::optional<Refusal> refusal_of(const Condition& condition, const language::Scope& scope,
                                  const Bindings& bindings, const Reach& reach, Compilation& c) {
  Diagnostics said_already;
  language::ProgramBuilder builder(c.world(), scope, said_already);
  const OutputId output = builder.add_output(*condition.tree, {});
  const Program program = builder.finish();
  Bindings all = bindings;
  all.table = nullptr;
  Asking asking(condition, reach, c.model, scope);
  const auto passes = [&](const language::Evaluator& e, std::size_t binding) {
    return asking.passes(e.output(program, output)[binding], e.frame(1), binding);
  };
  if (any_binding(c.world(), program, all, reach.inputs(), passes).value_or(true)) return std::nullopt;
  return asking.refusal();
}

}  // namespace entente::detail
