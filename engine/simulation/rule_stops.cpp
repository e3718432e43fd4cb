#include "simulation/rule_stops.h"

#include <fmt/format.h>

#include <cmath>

#include "simulation/feedback.h"
#include "simulation/names.h"
#include "simulation/rule_chances.h"
#include "simulation/stops.h"

namespace entente::detail {
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

void stop_binding(const RunBlock& block, std::size_t number, std::size_t k, std::size_t e,
                  const Worker& worker) {
  const RuleModel& rule = block.model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const auto value = [&](OutputId output) {
    return output ? worker.evaluator.output(rule.program, output)[e] : 0.0;
  };
  const double hazard = value(rule.hazard);
  const bool condition = std::isnan(value(rule.condition)) && !std::isnan(hazard);
  const std::string which = condition ? "its condition" : rule.is_rate ? "its rate" : "its probability";
  const std::string binding = binding_text(block.model, rule, frame, e / frame.lanes);
  if (!condition && std::isinf(hazard))
    throw RunawayError(stop_text(block, rule.id, which + " is infinite" + binding, e % frame.lanes, k));
  stop_run(block, rule.id, which + " is not a number" + binding, e % frame.lanes, k);
}

void stop_rate(const RunBlock& block, std::size_t number, std::size_t k, std::size_t e, const Worker& worker) {
  const RuleModel& rule = block.model.rules[number];
  const language::Frame& frame = worker.evaluator.frame(1);
  const std::string feedback = describe_feedback(block.model, number);
  const std::string reason = feedback.empty() ? "the step is too long for such a rate"
                                              : "most likely the rule feeds on itself without end (" +
                                                    feedback + "), or the step is too long for such a rate";
  const std::string what =
      fmt::format("{} firings in one step are expected{}, more than {}; {}", above_most(worker.bound[e]),
                  binding_text(block.model, rule, frame, e / frame.lanes), max_mean, reason);
  throw RunawayError(stop_text(block, rule.id, what, e % frame.lanes, k));
}

}  // namespace entente::detail
