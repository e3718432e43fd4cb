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

/// With as many digits as tell it from the most there may be.
std::string above_most(double mean) {
  int digits = 4;
  for (double unit = 0.1; mean - max_mean < unit && digits < 16; unit /= 10) ++digits;
  return fmt::format("{:.{}g}", mean, digits);
}

}  // namespace

/// Element `e` of the strip has a condition that is not a number, or a rate or a probability that is not
/// finite. Factors of the last two that never change stand in the condition too.
void Simulation::Impl::stop_binding(std::size_t number, std::size_t k, std::size_t e,
                                    const Worker& worker) const {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const auto value = [&](int output) {
    return output < 0 ? 0.0 : worker.evaluator.output(rule.program, static_cast<std::size_t>(output))[e];
  };
  const double hazard = value(rule.hazard);
  const bool condition = std::isnan(value(rule.condition)) && !std::isnan(hazard);
  const std::string which = condition ? "its condition" : rule.is_rate ? "its rate" : "its probability";
  const std::string binding = binding_text(model, rule, frame, e / frame.lanes);
  if (!condition && std::isinf(hazard))
    throw RunawayError(stop_text(rule.id, which + " is infinite" + binding, e % frame.lanes, k));
  stop_run(rule.id, which + " is not a number" + binding, e % frame.lanes, k);
}

void Simulation::Impl::stop_rate(std::size_t number, std::size_t k, std::size_t e, const Worker& worker) const {
  const RuleModel& rule = model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const std::string feedback = describe_feedback(model, number);
  const std::string reason = feedback.empty() ? "the step is too long for such a rate"
                                              : "most likely the rule feeds on itself without end (" +
                                                    feedback + "), or the step is too long for such a rate";
  const std::string what =
      fmt::format("{} firings in one step are expected{}, more than {}; {}", above_most(worker.bound[e]),
                  binding_text(model, rule, frame, e / frame.lanes), max_mean, reason);
  throw RunawayError(stop_text(rule.id, what, e % frame.lanes, k));
}

}  // namespace entente
