/// Rules that can never fire: what they ask for does not hold at the start, and nothing moves what they read.
#include <algorithm>

#include "model/any_binding.h"
#include "model/refusal.h"

namespace entente::detail {
namespace {

std::size_t cells_of(const ModelData& model) {
  std::size_t cells = 0;
  for (const LayerModel& layer : model.layers) cells += layer.cells;
  return cells;
}

class IdleRules {
 public:
  explicit IdleRules(Compilation& c) : c_(c), able_(c.model.rules.size()) {
    if (cells_of(c.model) <= most_cells_to_follow) reach_.emplace(c);
    for (const Rule& rule : c.scenario.rules) conditions_.push_back(conditions_of(rule, c));
    for (std::size_t r = 0; r < able_.size(); ++r) c.model.rules[r].off = is_off(r, true);
  }

  void run() {
    while (find_more()) {
    }
    for (std::size_t r = 0; r < able_.size(); ++r)
      if (!able_[r]) tell(r);
  }

 private:
  /// What one rule moves may be what another waits for.
  bool find_more() {
    bool found = false;
    for (std::size_t r = 0; r < able_.size(); ++r) {
      if (able_[r] || !can_fire(r)) continue;
      able_[r] = found = true;
      Bindings bindings = c_.model.rules[r].bindings;
      if (is_switched_off(r)) bindings.table = nullptr;  // which leaves them all out
      if (reach_) reach_->add(c_.model.rules[r].emission, bindings);
    }
    return found;
  }

  bool can_fire(std::size_t r) {
    const RuleModel& rule = c_.model.rules[r];
    if (is_switched_off(r)) return true;
    if (rule.bindings.table && rule.bindings.table->count == 0) return false;
    if (rule.condition < 0 && rule.hazard < 0) return true;
    if (!reach_ || rule.walks() || reads_hidden(r)) return true;
    const auto fires = [&](const language::Evaluator& e, std::size_t binding) {
      const auto value = [&](int output) {
        return e.output(rule.program, static_cast<std::size_t>(output))[binding];
      };
      if (rule.condition >= 0 && value(rule.condition) == 0) return false;
      return rule.hazard < 0 || !(value(rule.hazard) <= 0);
    };
    return any_binding(c_.model.world, rule.program, rule.bindings, reach_->inputs(), fires).value_or(true);
  }

  /// By a parameter, which is meant so, and may be switched on: it counts as if it could fire.
  bool is_switched_off(std::size_t r) { return is_off(r, false); }

  bool is_off(std::size_t r, bool by_hazard) {
    const auto& parts = conditions_[r].parts;
    return std::any_of(parts.begin(), parts.end(), [&](const Condition& condition) {
      return (condition.hazard || !by_hazard) && is_switch(*condition.tree, c_) &&
             is_never(*condition.tree, c_);
    });
  }

  /// Of what is hidden nothing is known; measures are of whole relations, which hardly ever stay as they are.
  bool reads_hidden(std::size_t r) const {
    std::set<std::string> names;
    for (const Condition& condition : conditions_[r].parts) language::collect_names(*condition.tree, names);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const auto layer = language::layer_named(name, c_.model.world);
      return language::find_measure(name) || (layer && reach_->hidden(*layer));
    });
  }

  void tell(std::size_t r) {
    const Rule& rule = c_.scenario.rules[r];
    for (const Condition& condition : conditions_[r].parts) {
      const auto refusal =
          reach_ ? refusal_of(condition, conditions_[r].scope, c_.model.rules[r].bindings, *reach_, c_)
                 : std::nullopt;
      if (refusal)
        return c_.warning(condition.expression->origin, in_words(condition, *refusal, rule, c_.model));
    }
    c_.warning(rule.origin, "can never fire: no binding of 'for' passes what is known beforehand");
  }

  Compilation& c_;
  std::optional<Reach> reach_;
  std::vector<Conditions> conditions_;
  std::vector<bool> able_;
};

}  // namespace

void warn_idle_rules(Compilation& c) { IdleRules(c).run(); }

}  // namespace entente::detail
