/// Drift: a steady change of one cell for each binding.
#include <algorithm>
#include <cmath>

#include "language/own_pull.h"
#include "language/parser.h"
#include "model/unbound.h"
#include "scenario/format_parts.h"
#include "simulation/effect_places.h"
#include "simulation/names.h"
#include "simulation/process_step.h"
#include "simulation/processes/kinds.h"
#include "simulation/processes/settings.h"

namespace entente::detail {
namespace {

using language::ColumnId;

struct DriftModel {
  Target target;
  Bindings bindings;
  Program program;
  OutputId where, by;
  OutputId pull;  ///< how fast the cell is drawn to something; none where `by` is not linear in it
  std::vector<std::string> variables;
  double per = 1;
  CauseId cause;
};

class Drift final : public ProcessModel {
 public:
  explicit Drift(DriftModel model) : m_(std::move(model)) {}

  void advance(ProcessStep& step) const override {
    step.evaluator.run_root(m_.program, step.state.inputs);
    if (!along_rows(step)) return go_through(step, step.workers.front(), {}, false);
    step.changes.open_cells(m_.target.layer);
    const std::size_t members = language::members_of_first(m_.bindings, step.model.world);
    constexpr std::size_t max_pieces = 64;
    const std::size_t pieces = std::min(members, max_pieces);
    step.pool.run(pieces, [&](std::size_t piece, std::size_t worker) {
      if (worker > 0) step.workers[worker].evaluator.adopt_root(step.evaluator);
      const std::size_t first = members * piece / pieces, end = members * (piece + 1) / pieces;
      go_through(step, step.workers[worker], language::Cursor::over(first, end), true);
    });
  }

  LayerId moves() const override { return m_.target.layer; }
  bool draws_cells() const override { return bool{m_.pull}; }
  void add_shares(ProcessStep& step, std::span<double> shares) const override {
    language::Evaluator& own = step.evaluator;
    own.run_root(m_.program, step.state.inputs);
    language::Cursor cursor;
    while (language::expand(m_.bindings, step.model.world, step.state.inputs, own.frame(0), cursor,
                            own.frame(1))) {
      own.run_level(m_.program, 1);
      add_strip_shares(step, own.frame(1), shares);
    }
  }

 private:
  /// The variables are the target's own (row and column), so that ranges of the first move cells of their own.
  /// Ties that are walked forward have slots of their own too, and lie side by side by their holders.
  bool along_rows(const ProcessStep& step) const {
    const LayerModel& layer = step.model.layers[m_.target.layer];
    const std::vector<language::AdjacencyJoin>& joins = m_.bindings.joins;
    if (m_.bindings.table || m_.target.x.column != ColumnId(0)) return false;
    if (!joins.empty() && joins.front().layer) return false;  // who comes first cannot be shared out
    if (!layer.relation) return m_.bindings.domains.size() == 1;
    const bool tied = !joins.empty() && joins.back().layer == m_.target.layer && !joins.back().backward &&
                      joins.back().other == m_.target.x;
    return !layer.symmetric && m_.bindings.domains.size() == 2 && m_.target.y.column == ColumnId(1) &&
           (tied || !layer.sparse());
  }

  /// The cells of the strip's bindings lie side by side.
  bool is_row(const language::Frame& frame, const LayerModel& layer) const {
    if (!layer.sparse()) return frame.is_sequence();
    return frame.ties.contiguous_slots &&
           frame.follows(m_.target.layer, m_.target.x, m_.target.y, layer.symmetric);
  }

  void go_through(ProcessStep& step, Worker& worker, language::Cursor cursor, bool rows) const {
    language::Evaluator& own = worker.evaluator;
    const LayerModel& layer = step.model.layers[m_.target.layer];
    while (
        language::expand(m_.bindings, step.model.world, step.state.inputs, own.frame(0), cursor, own.frame(1)))
      strip(step, worker, rows && is_row(own.frame(1), layer));
  }

  void strip(ProcessStep& step, Worker& worker, bool row) const {
    language::Evaluator& evaluator = worker.evaluator;
    const language::Frame& frame = evaluator.frame(1);
    evaluator.run_level(m_.program, 1);
    const double* by = evaluator.output(m_.program, m_.by);
    const double* where = m_.where ? evaluator.output(m_.program, m_.where) : nullptr;
    const double share = step.years / m_.per;
    double* values = worker.scratch.data();
    for (std::size_t e = 0; e < frame.count(); ++e) values[e] = by[e] * share;
    if (m_.pull) note_overshoot(step, frame, where, worker);
    try {
      row ? add_row(step, frame, values, where) : add_strip(step, frame, values, where);
    } catch (const NotFinite& fault) {
      throw Fault(describe_binding(step.model, frame, m_.variables, m_.target, fault.binding), fault);
    }
  }

  void add_strip_shares(const ProcessStep& step, const language::Frame& frame, std::span<double> shares) const {
    const double* pull = step.evaluator.output(m_.program, m_.pull);
    const double* where = m_.where ? step.evaluator.output(m_.program, m_.where) : nullptr;
    for (std::size_t b = 0; b < frame.bindings; ++b) {
      const std::size_t cell = cell_of(step.model, m_.target, frame, b);
      const std::size_t place = place_of(step.model, m_.target, frame, b, cell, step.state);
      if (place == LayerState::nowhere) continue;  // no tie: nothing of it is there to be drawn
      for (std::size_t lane = 0; lane < frame.lanes; ++lane) {
        const std::size_t e = b * frame.lanes + lane;
        if ((!where || where[e] != 0) && can_pass(step, frame, step.evaluator, e))
          shares[place * frame.lanes + lane] += pull[e] * step.years / m_.per;
      }
    }
  }

  /// A part of a step in which the cell goes beyond what it is drawn to.
  void note_overshoot(const ProcessStep& step, const language::Frame& frame, const double* where,
                      Worker& worker) const {
    const double* pull = worker.evaluator.output(m_.program, m_.pull);
    const double share = step.years / m_.per;
    double most = 1;
    for (std::size_t e = 0; e < frame.count(); ++e)
      if (pull[e] * share > most && (!where || where[e] != 0) && can_pass(step, frame, worker.evaluator, e))
        most = pull[e] * share;
    if (most > 1) worker.max_means[m_.cause] = std::max(worker.max_means[m_.cause], most);
  }

  /// What the cell of element `e` is drawn to lies within its range: at an end it stops, however far it is
  /// asked to go.
  bool can_pass(const ProcessStep& step, const language::Frame& frame, const language::Evaluator& evaluator,
                std::size_t e) const {
    constexpr double rounding = 1e-9;
    const std::size_t b = e / frame.lanes;
    const std::size_t cell = cell_of(step.model, m_.target, frame, b);
    const std::size_t place = place_of(step.model, m_.target, frame, b, cell, step.state);
    const double* values = step.state.inputs.layers[m_.target.layer];
    const double x = place == LayerState::nowhere ? 0 : values[place * frame.lanes + e % frame.lanes];
    const double way = evaluator.output(m_.program, m_.by)[e] / evaluator.output(m_.program, m_.pull)[e];
    const double least = rounding * std::max(std::abs(x), std::abs(way));
    const Range& range = step.model.layers[m_.target.layer].range;
    return x + way - range.low > least && range.high - (x + way) > least;
  }

  std::size_t first_cell(const ProcessStep& step, const language::Frame& frame) const {
    const LayerModel& layer = step.model.layers[m_.target.layer];
    if (layer.sparse()) return frame.slot_of(0);
    if (!layer.relation) return frame.actor(m_.target.x, 0);
    return frame.actor(m_.target.x, 0) * step.model.actors() + frame.actor(m_.target.y, 0);
  }

  /// Neighbouring cells at once; where the condition does not hold, what changes nothing is added.
  void add_row(ProcessStep& step, const language::Frame& frame, double* values, const double* where) const {
    for (std::size_t e = 0; where && e < frame.count(); ++e) {
      const double value =
          where[e] == where[e] ? values[e] : where[e];  // a condition that is no number is an error
      values[e] = where[e] != 0 ? value : untouched;
    }
    step.changes.add_cells(m_.target.layer, first_cell(step, frame), frame.bindings, values, m_.cause,
                           step.state);
  }

  void add_strip(ProcessStep& step, const language::Frame& frame, const double* values,
                 const double* where) const {
    StripEffect effect;
    effect.target = &m_.target;
    effect.where = where;
    effect.value = values;
    effect.cause = m_.cause;
    step.changes.add(effect, frame, step.state);
  }

  DriftModel m_;
};

class DriftCompiler {
 public:
  DriftCompiler(const Process& process, CauseId cause, Compilation& c) : process_(process), c_(c) {
    made_.cause = cause;
    made_.per = years_of(process.per);
  }

  std::unique_ptr<const ProcessModel> run() {
    item_.scope.open();
    const bool declared = declare(process_.bindings, item_.scope, item_.bindings, c_);
    const auto target = resolve_cell(process_.text("change"), item_.scope, c_);
    if (!check_all() || !declared || !target) return nullptr;
    made_.target = *target;
    if (c_.model.layers[target->layer].relation) {
      item_.bindings.differ.emplace_back(target->x, target->y);
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
    if (item_.bindings.table && item_.bindings.table->count == 0 &&
        nothing_to_bind(process_.bindings, c_.world()).empty()) {
      c_.warning(process_.origin, "changes nothing: no binding of 'for' passes what is known beforehand");
    }
    Diagnostics said_already;
    language::ProgramBuilder builder(c_.world(), item_.scope, said_already);
    builder.shared_by(item_.bindings);
    if (!item_.conditions.empty()) made_.where = builder.add_joined(item_.conditions, "&&", {});
    made_.by = builder.add_output(*by_, {});
    const language::AstPtr cell = language::parse_cell(process_.text("change").value);
    const language::AstPtr pull = language::own_pull(*by_, *cell);
    if (pull) made_.pull = builder.add_output(*pull, {});
    made_.program = builder.finish();
    made_.bindings = item_.bindings;
    c_.model.needs.include(made_.program);
    c_.model.needs.include_columns(1, made_.bindings.domains.size());
  }

  const Process& process_;
  Compilation& c_;
  DriftModel made_;
  Item item_;
  const language::Ast *where_ = nullptr, *by_ = nullptr;
};

std::unique_ptr<const ProcessModel> compile_drift(const Process& process, CauseId cause, Compilation& c) {
  return DriftCompiler(process, cause, c).run();
}

}  // namespace

ProcessKind drift_process() {
  using namespace reading;
  ProcessKind kind;
  kind.format = {"drift process",
                 "dynamics.ID",
                 "A steady change of a cell, for each binding.",
                 {
                     process_type("drift"),
                     bindings_key("once for each binding"),
                     let_key("name → an expression of its variables, for its other expressions"),
                     where_key(),
                     change_key(),
                     {"by", plain(Form::expression), "1 / `per`", "", "what is added", true},
                     per_key(),
                 },
                 {},
                 ""};
  kind.compile = compile_drift;
  return kind;
}

}  // namespace entente::detail
