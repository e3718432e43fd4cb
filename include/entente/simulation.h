#pragma once
/// Blocks of runs of a model that advance together.
#include <entente/model.h>

#include <atomic>
#include <cstdint>
#include <stdexcept>

namespace entente {

namespace detail {
class Observer;
class SharedNormals;
}  // namespace detail

/// What a block of runs leaves behind. Every array has the run (lane) as its fastest index, `lanes` of them.
struct BlockRecord {
  std::size_t first_run = 0;          ///< number of the run in lane 0
  std::size_t lanes = 0;              ///< R: runs of the block
  std::vector<double> parameters;     ///< (drawn parameters x lanes)
  std::vector<double> series;         ///< (dates x series x lanes): metrics, then watched cells
  std::vector<double> outcomes;       ///< (outcomes x lanes); NaN where `first` never came
  std::vector<double> ledger;         ///< (watched x causes x lanes)
  std::vector<std::uint64_t> events;  ///< (steps x causes): how often, summed over the lanes
  /// (causes) The largest over bindings, steps and lanes. Of a rule: how often it was expected to fire in one
  /// step, its cooldown left aside, as its rate or probability has it (surely: 1). Of an event with a
  /// probability: that. Of a diffusion: which share of the way to its neighbours' mean a cell was asked to go
  /// in one part of a step. Of all others 0.
  std::vector<double> max_means;
  /// (relations x N x N x lanes): every relation at t_0 and at the end, if asked for.
  std::vector<double> start, end;
  std::vector<double> ledger_at;  ///< (RecordOptions::ledger_at x watched x causes x lanes)
  /// Where relations are followed over time: the cells of relations (relation * N * N + from * N + to; of a
  /// symmetric relation from < to) that may have moved in some lane, or whose start is drawn, in the order in
  /// which they were first changed. Which they are does not depend on what runs are in the block together.
  std::vector<std::uint32_t> moved;
  std::vector<std::uint32_t> moved_by;  ///< (dates): how many of them, from the first on, had moved by then
  /// Date after date (moved_by x lanes): their values. Before, and all other cells at every date, they are at
  /// their start.
  std::vector<float> moved_values;
  /// (dates x (attributes * N + relations * N * N) x lanes): every cell at every date, if asked for. Stays in
  /// the process that ran the block: it is not sent to other ranks.
  std::vector<double> states;
};

/// What a simulation records beside the series, outcomes and ledger.
struct RecordOptions {
  bool relations = true;  ///< `start` and `end`: twice the size of all relations
  bool states = false;    ///< `states`: the size of all attributes and relations for every date
  /// Record numbers k, ascending: what each cause has changed of each watched cell from t_0 to t_k. Differences
  /// of two are what it changed between them.
  std::vector<std::size_t> ledger_at = {};
  bool evolution = false;  ///< `moved` and `moved_values`; needs `relations`
  /// Record numbers k, ascending: metrics are measured at these only and are 0 at others. None: at all.
  std::vector<std::size_t> metrics_at = {};
};

/// It stopped since something grew without end: a change or a number beyond the largest, or firings in a step
/// beyond what is counted.
class RunawayError : public RunError {
 public:
  using RunError::RunError;
};

/// Steps a block of up to `lanes` runs. All working memory is sized here; a step allocates nothing.
/// A run's numbers depend on (model, seed, run) only, never on the block it is in or the number of threads,
/// which share out the work of large worlds.
class Simulation {
 public:
  /// `threads` share out each step of a large world. Throws std::bad_alloc.
  Simulation(const Model& model, std::uint64_t seed, std::size_t lanes, const RecordOptions& options = {},
             std::size_t threads = 1);
  ~Simulation();
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  /// Runs `count` (at most `lanes`) runs from `first_run` on, from start to end. Stops early, with an
  /// incomplete record, as soon as `stop` is set (it may be null). Throws RunError.
  const BlockRecord& run(std::size_t first_run, std::size_t count, const std::atomic<bool>* stop = nullptr);

  /// From the next run on the observer (simulation/observer.h) looks on; null: nobody, as at first.
  void observe(detail::Observer* observer);
  /// From the next run on what it draws alike with others (simulation/shared_normals.h) is taken from there;
  /// null: from nobody, as at first. No number changes by it.
  void share(detail::SharedNormals* normals);
  /// (causes of the catalogue): from now on runs skip the events, rules and processes marked here. Their
  /// numbers are, byte for byte, those of a scenario from which a patch removes these. Throws
  /// std::invalid_argument for another length, or where decay is marked.
  void switch_off(const std::vector<bool>& causes);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente
