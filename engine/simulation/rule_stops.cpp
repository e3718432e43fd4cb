/// Rules that cannot go on: what their stops say.
#include <fmt/format.h>

#include <cmath>

#include "simulation/feedback.h"
#include "simulation/impl.h"
#include "simulation/names.h"

namespace entente {
namespace {

/// ` for i = A, j = B`; nothing without variables.
std::string binding_text(const ModelData& model, const RuleModel& rule, const language::Frame& frame,
                         std::size_t b) {
  const std::string actors = describe_actors(model, frame, rule.variables, b);
  return actors.empty() ? "" : " for " + actors;
}

}  // namespace

/// Element `e` of the strip has a condition that is not a number, or a rate or a probability that is not
/// finite.
void Simulation::Impl::stop_binding(std::size_t number, std::size_t k, std::size_t e,
                                    const Worker& worker) const {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const bool condition = rule.condition >= 0 && std::isnan(worker.evaluator.output(
                                                    rule.program, static_cast<std::size_t>(rule.condition))[e]);
  const bool infinite = !condition && !std::isnan(worker.evaluator.output(
                                          rule.program, static_cast<std::size_t>(rule.hazard))[e]);
  const std::string what = condition ? "its condition" : rule.is_rate ? "its rate" : "its probability";
  stop_run(rule.id,
           what + (infinite ? " is infinite" : " is not a number") +
               binding_text(model, rule, frame, e / frame.lanes),
           e % frame.lanes, k);
}

void Simulation::Impl::stop_rate(std::size_t number, std::size_t k, std::size_t e, const Worker& worker) const {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const std::string feedback = describe_feedback(model, number);
  const std::string reason = feedback.empty() ? "the step is too long for such a rate"
                                              : "most likely the rule feeds on itself without end (" +
                                                    feedback + "), or the step is too long for such a rate";
  stop_run(rule.id,
           fmt::format("{:.4g} firings in one step are expected{}, more than {}; {}", worker.bound[e],
                       binding_text(model, rule, frame, e / frame.lanes), most_mean, reason),
           e % frame.lanes, k);
}

}  // namespace entente
