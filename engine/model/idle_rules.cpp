/// Rules that can never fire, and drifts that move nothing: what they ask for does not hold at the start, and
/// nothing moves what they read.
#include <algorithm>

#include "model/any_binding.h"
#include "model/refusal.h"
#include "model/unbound.h"

namespace entente::detail {
namespace {

std::size_t cells_of(const ModelData& model) {
  std::size_t cells = 0;
  for (const LayerModel& layer : model.layers) cells += layer.cells;
  return cells;
}

/// Evaluations of a rule up to which its bindings go one by one, and how often all do; beyond, what one binding
/// can, all count as if they could.
constexpr double most_by_binding = 1 << 16;
constexpr std::size_t most_rounds = 64;

class IdleRules {
 public:
  explicit IdleRules(Compilation& c) : c_(c), able_(c.model.rules.size()), added_(able_), fired_(able_.size()) {
    if (cells_of(c.model) <= max_cells_to_follow) reach_.emplace(c);
    for (const Rule& rule : c.scenario.rules) conditions_.push_back(conditions_of(rule, c));
    for (std::size_t r = 0; r < able_.size(); ++r) c.model.rules[r].off = is_off(conditions_[r], true);
  }

  void run() {
    while (find_more()) {
    }
    for (std::size_t r = 0; r < able_.size(); ++r)
      if (!able_[r] && !is_meant("rules." + c_.scenario.rules[r].id)) tell(r);
    for (const Process& process : c_.scenario.dynamics)
      if (process.text("change").given() && !is_meant("dynamics." + process.id)) look_at(process);
  }

 private:
  /// What is idle as written is told without what-ifs; what a what-if makes idle, by what it does elsewhere, is
  /// what it is for.
  bool is_meant(const std::string& path) const {
    return c_.scenario.varied && c_.scenario.as_written.contains(path);
  }

  /// What one rule, or one of its bindings, moves may be what another waits for.
  bool find_more() {
    bool found = false;
    ++rounds_;
    for (std::size_t r = 0; r < able_.size(); ++r) {
      if (goes_by_binding(r)) {
        found = add_bindings(r) || found;
        continue;
      }
      if (added_[r] || !can_fire(r)) continue;
      added_[r] = true;
      able_[r] = found = true;
      Bindings bindings = c_.model.rules[r].bindings;
      if (is_switched_off(conditions_[r])) bindings.table = nullptr;  // which leaves them all out
      if (reach_) reach_->add(c_.model.rules[r].emission, bindings);
    }
    return found;
  }

  bool can_fire(std::size_t r) {
    const RuleModel& rule = c_.model.rules[r];
    if (is_switched_off(conditions_[r])) return true;
    if (rule.bindings.table && rule.bindings.table->count == 0) return false;
    if (!is_judged(r)) return true;
    const auto fires = [&](const language::Evaluator& e, std::size_t binding) {
      return holds(rule, e, binding);
    };
    return any_binding(c_.model.world, rule.program, rule.bindings, reach_->inputs(), fires).value_or(true);
  }

  /// Whether what it asks for tells anything.
  bool is_judged(std::size_t r) const {
    const RuleModel& rule = c_.model.rules[r];
    return (rule.condition || rule.hazard) && reach_ && !rule.walks() && !reads_hidden(conditions_[r]);
  }

  static bool holds(const RuleModel& rule, const language::Evaluator& e, std::size_t binding) {
    const auto value = [&](OutputId output) { return e.output(rule.program, output)[binding]; };
    if (rule.condition && value(rule.condition) == 0) return false;
    return !rule.hazard || !(value(rule.hazard) <= 0);
  }

  bool goes_by_binding(std::size_t r) {
    const RuleModel& rule = c_.model.rules[r];
    return rounds_ <= most_rounds && !rule.bindings.domains.empty() && is_judged(r) &&
           !is_switched_off(conditions_[r]) &&
           evaluations_of(rule.program, rule.bindings, c_.world()) <= most_by_binding;
  }

  /// Adds what those of a rule's bindings move that turn out to be able to fire; false where none did.
  bool add_bindings(std::size_t r) {
    const RuleModel& rule = c_.model.rules[r];
    bool found = false;
    std::size_t at = 0;
    any_binding(c_.model.world, rule.program, rule.bindings, reach_->inputs(),
                [&](const language::Evaluator& e, std::size_t binding) {
                  if (at == fired_[r].size()) fired_[r].push_back(false);
                  const std::size_t number = at++;
                  if (fired_[r][number] || !holds(rule, e, binding)) return false;
                  fired_[r][number] = able_[r] = found = true;
                  reach_->add(rule.emission, [&](const ActorRef& ref) {
                    return Reach::Actors{e.frame(1).actor(ref, binding)};
                  });
                  return false;
                });
    return found;
  }

  /// By a parameter, which is meant so, and may be switched on: it counts as if it could fire.
  bool is_switched_off(const Conditions& conditions) { return is_off(conditions, false); }

  bool is_off(const Conditions& conditions, bool by_hazard) {
    return std::any_of(conditions.parts.begin(), conditions.parts.end(), [&](const Condition& condition) {
      return (condition.hazard || !by_hazard) && is_switch(*condition.tree, c_) &&
             is_never(*condition.tree, c_);
    });
  }

  /// Of what is hidden nothing is known; measures are of whole relations, which hardly ever stay as they are.
  bool reads_hidden(const Conditions& conditions) const {
    std::set<std::string> names;
    for (const Condition& condition : conditions.parts) language::collect_names(*condition.tree, names);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const LayerId layer = language::layer_named(name, c_.model.world);
      return language::find_measure(name) || (layer && reach_->hidden(layer));
    });
  }

  void tell(std::size_t r) {
    const Rule& rule = c_.scenario.rules[r];
    const std::string consequence = "'" + rule.id + "' can never fire";
    if (tell_unbound(rule.bindings, consequence)) return;
    if (reach_ && tell_refusal(conditions_[r], c_.model.rules[r].bindings, consequence)) return;
    c_.warning(rule.origin, "can never fire: no binding of 'for' passes what is known beforehand");
  }

  bool tell_unbound(const std::vector<Binding>& bindings, const std::string& consequence) {
    const std::string why = nothing_to_bind(bindings, c_.world());
    if (!why.empty()) c_.warning(bindings.front().origin, why + ", so that " + consequence);
    return !why.empty();
  }

  /// The first of the parts that refuses every binding.
  bool tell_refusal(const Conditions& conditions, const Bindings& bindings, const std::string& consequence) {
    for (const Condition& condition : conditions.parts) {
      const auto refusal = refusal_of(condition, conditions.scope, bindings, *reach_, c_);
      if (!refusal) continue;
      const bool bound = !bindings.domains.empty();
      c_.warning(condition.expression->origin, in_words(condition, *refusal, consequence, bound, c_.model));
      return true;
    }
    return false;
  }

  void look_at(const Process& process) {
    const std::string consequence = "'" + process.id + "' moves nothing";
    if (tell_unbound(process.bindings, consequence)) return;
    const Conditions conditions = conditions_of(process, c_);
    if (!reach_ || is_switched_off(conditions) || reads_hidden(conditions)) return;
    tell_refusal(conditions, conditions.bindings, consequence);
  }

  Compilation& c_;
  std::optional<Reach> reach_;
  std::vector<Conditions> conditions_;
  std::vector<bool> able_, added_;        ///< (rules): can fire; with all of its bindings
  std::vector<std::vector<bool>> fired_;  ///< (rules): bindings that can fire, of those that go one by one
  std::size_t rounds_ = 0;
};

}  // namespace

void warn_idle_rules(Compilation& c) { IdleRules(c).run(); }

}  // namespace entente::detail
