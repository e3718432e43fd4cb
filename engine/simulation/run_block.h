#pragma once
/// A block of runs that advance together: what all phases of a step work on.
#include <entente/ensemble.h>

#include "simulation/observer.h"
#include "simulation/process_step.h"

namespace entente::detail {

struct RunBlock {
  RunBlock(const ModelData& model_, std::uint64_t seed, std::size_t lanes, std::size_t threads);

  /// Sets all to the start of the lanes' runs. Throws RunError.
  void start(std::span<const LaneRun> lanes);
  /// Applies what a phase of step k has added. Throws RunawayError.
  void apply(std::size_t k);
  /// Shows the observer, where there is one, what phase `number` of step k has made of the state.
  void show(std::size_t k, int number) const {
    if (observer) observer->applied(k, number, state, changes);
  }
  /// What the workers have noted of means; those of rules are bounds.
  void record_means();

  bool skips(CauseId cause) const { return off[cause]; }
  /// How long step k is.
  double years(std::size_t k) const { return model.times[k + 1] - model.times[k]; }

  const ModelData& model;
  State state;
  Changes changes;
  ForkJoinPool pool;
  std::vector<Worker> workers;
  language::Evaluator& evaluator;  ///< of items: events, rules, processes, metrics; that of worker 0
  Observer* observer = nullptr;
  BlockRecord record;
  IdVector<CauseId, bool> off;      ///< (causes) that are skipped
  std::vector<double> noted_above;  ///< (causes): by how much what is noted is above its mean
};

}  // namespace entente::detail
