#include "simulation/run_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "simulation/overflow.h"
#include "simulation/rule_chances.h"
#include "simulation/stops.h"

namespace entente::detail {
namespace {

std::vector<Worker> make_workers(std::size_t count, const ModelData& model, std::size_t lanes) {
  std::vector<Worker> workers;
  workers.reserve(count);
  while (workers.size() < count) workers.emplace_back(model, lanes);
  return workers;
}

/// Small worlds have some rows of a relation at once.
std::size_t rows_of_scratch(const ModelData& model) { return model.actors() < 64 ? 4 : 1; }

}  // namespace

Worker::Worker(const ModelData& model, std::size_t max_lanes)
    : evaluator(model.world, model.needs, max_lanes),
      scratch(std::max({rows_of_scratch(model) * model.actors() * max_lanes, max_lanes, max_shocks})),
      uniform(std::max(max_lanes, language::strip_values)),
      bound(std::max(max_lanes, language::strip_values)),
      binding(std::max(max_lanes, language::strip_values)),
      draw_index(binding.size()),
      shocks(std::max(max_lanes, max_shocks)),
      max_means(model.catalogue.causes.size()) {}

RunBlock::RunBlock(const ModelData& model_, std::uint64_t seed, std::size_t lanes, std::size_t threads)
    : model(model_),
      state(model, seed, lanes),
      changes(model, lanes),
      pool(std::max<std::size_t>(threads, 1)),
      workers(make_workers(pool.size(), model, lanes)),
      evaluator(workers.front().evaluator),
      off(model.catalogue.causes.size(), false),
      noted_above(off.size(), 0.0) {
  for (const RuleModel& rule : model.rules)
    if (rule.is_rate) noted_above[rule.cause] = bound_rounding;
}

void RunBlock::start(std::span<const LaneRun> lanes) {
  try {
    state.start(model, lanes, pool);
  } catch (const BadStart& bad) {
    stop_run(*this, bad.what,
             std::isnan(bad.value) ? std::string(bad.drawn) + " is not a number"
                                   : fmt::format("{} is not finite ({})", bad.drawn, bad.value),
             bad.lane, 0);
  }
  changes.start(state);
  state.inputs.time = 0;
  for (Worker& worker : workers) std::fill(worker.max_means.begin(), worker.max_means.end(), 0.0);
}

void RunBlock::apply(std::size_t k) {
  try {
    changes.apply(state, pool);
  } catch (const Overflow& overflow) {
    stop_overflow(*this, overflow, k);
  }
}

void RunBlock::record_means() {
  record.max_means.assign(off.size(), 0.0);
  for (const Worker& worker : workers)
    for (std::size_t cause = 0; cause < off.size(); ++cause)
      record.max_means[cause] = std::max(record.max_means[cause], worker.max_means[cause] - noted_above[cause]);
}

}  // namespace entente::detail
