#pragma once
/// Blocks of runs of a model that advance together, and ensembles: many runs over all cores, delivered in
/// order.
#include <entente/model.h>

#include <cstdint>
#include <span>
#include <stdexcept>

namespace entente {

namespace detail {
struct SimulationAccess;
}  // namespace detail

/// What a block of runs leaves behind. Every array has the run (lane) as its fastest index, `lanes` of them.
struct BlockRecord {
  std::size_t first_run = 0;          ///< number in the ensemble of the run in lane 0
  std::size_t lanes = 0;              ///< R: runs of the block
  std::vector<double> parameters;     ///< (drawn parameters x lanes)
  std::vector<double> series;         ///< (dates x series x lanes): metrics, then watched cells
  std::vector<double> outcomes;       ///< (outcomes x lanes); NaN where `first` never came
  std::vector<double> ledger;         ///< (watched x causes x lanes)
  std::vector<std::uint64_t> events;  ///< (steps x causes): how often, summed over the lanes
  /// (causes) The largest over bindings, steps and lanes. Of a rule: how often it was expected to fire in one
  /// step, its cooldown left aside, as its rate or probability has it (surely: 1). Of an event with a
  /// probability: that. Of a diffusion: which share of the way to its neighbours' mean a cell was asked to go
  /// in one part of a step; of a drift and a balance the same of what they draw cells to and of half of their
  /// range, where it is above 1. Of all others 0.
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

/// Series, outcomes and the ledger: nothing of relations.
inline RecordOptions record_series_only() { return {.relations = false}; }
/// The same and `states`.
inline RecordOptions record_states() { return {.relations = false, .states = true}; }

/// It stopped since something grew without end: a change or a number beyond the largest, or firings in a step
/// beyond what is counted.
class RunawayError : public RunError {
 public:
  using RunError::RunError;
};

/// What a lane of a block runs. Lanes need have nothing in common but the model and the seed: a block may mix
/// runs of different values, and the same run with each of them.
struct LaneRun {
  /// Number of the run: it keys all that is drawn in the lane, wherever in a block or an ensemble the lane is.
  /// Lanes of the same number have the same luck.
  std::uint32_t run = 0;
  std::span<const double> values = {};  ///< (free parameters) of the model; none: those of its scenario
  /// Bit k: what is drawn for purpose k of `EnsembleOptions::purposes` is drawn as in run `other`.
  std::uint64_t redrawn = 0;
  std::uint32_t other = 0;  ///< the run whose luck that is
};

/// What something is drawn for, as the format names its stream of draws: `rule:ID`, `event:ID`, `noise:ID`,
/// `custom:ID`, `parameter:NAME`, `ties:RELATION`. All that a model draws for, in the order of its document.
std::vector<std::string> luck_purposes(const Model& model);
/// At most so many can be told apart in a lane.
inline constexpr std::size_t max_purposes = 64;

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
  const BlockRecord& run(std::size_t first_run, std::size_t count, const StopFlag* stop = nullptr);
  /// The same of runs and values of free parameters that each lane has for itself (at most `lanes` of them);
  /// the block is recorded as the one from `first` on. Of the record, `events` are summed over the lanes and
  /// `max_means` and `moved` are of all of them, whatever their values are. Values are not checked: see
  /// `EnsembleOptions::lane_runs`.
  const BlockRecord& run(std::size_t first, std::span<const LaneRun> lanes, const StopFlag* stop = nullptr);

  /// (causes of the catalogue): from now on runs skip the events, rules and processes marked here. Their
  /// numbers are, byte for byte, those of a scenario from which a patch removes these. Throws
  /// std::invalid_argument for another length, or where decay is marked.
  void switch_off(const std::vector<bool>& causes);
  /// From now on the bits of `LaneRun::redrawn` stand for these, each one of `luck_purposes` or several of
  /// them. Throws std::invalid_argument for more than `max_purposes`, one that the model does not draw for, or
  /// one that stands twice.
  void tell_apart(std::span<const std::vector<std::string>> purposes);

 private:
  friend struct detail::SimulationAccess;  // for the engine itself
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Shard `number` (from 1 on) of `of` parts of an ensemble: whole blocks, as even as can be.
struct Shard {
  /// 1 of 1: the whole.
  std::size_t number = 1, of = 1;
};

/// How an ensemble is run.
struct EnsembleOptions {
  std::size_t runs = 1000;    ///< of the whole ensemble
  std::uint64_t seed = 1;     ///< of all draws
  std::size_t threads = 0;    ///< 0: all cores, shared among the ranks of a machine
  std::size_t lanes = 16;     ///< runs of a block; best_lanes() knows what is fastest
  RecordOptions record = {};  ///< what blocks hold
  Shard shard = {};           ///< of the ensemble of `runs` runs
  std::size_t done = 0;       ///< the first runs of the part, whole blocks, that are there already: left out
  /// (runs) What each run is, where it is not the scenario's of its number: values of free parameters, the run
  /// whose luck it has. Must outlive the ensemble.
  std::span<const LaneRun> lane_runs = {};
  std::vector<std::vector<std::string>> purposes = {};  ///< see `Simulation::tell_apart`
};

/// Runs of a block that are fastest for a model: many of a small world, one at a time of a large one.
std::size_t best_lanes(const Model& model);

/// Runs one after the other.
struct RunRange {
  /// end: the run after the last
  std::size_t first = 0, end = 0;
  /// How many.
  std::size_t size() const { return end - first; }
};
/// The runs of the part that are not there yet.
RunRange runs_of(const EnsembleOptions& options);

/// Receives what an ensemble produces. Calls come one at a time, in the order of the runs, whatever the threads
/// do.
class Sink {
 public:
  virtual ~Sink() = default;
  /// A block of runs; valid during the call. What it throws ends the ensemble.
  virtual void receive(const BlockRecord& block) = 0;
  /// After each block: how many of the `runs` runs have been received.
  virtual void progress(std::size_t /*done*/, std::size_t /*runs*/) {}
};

/// Runs an ensemble, or the part of it that the options say. Returns false when `stop` was set before its end.
/// Throws RunError (of the lowest run that stopped), MemoryError, and whatever the sink throws; RequestError,
/// before the first run, where the scenario would be refused with these values of parameters.
bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink,
                  const StopFlag* stop = nullptr);

/// One of several ensembles of the same options.
struct EnsembleMember {
  const Model& model;         ///< its world
  Sink& sink;                 ///< receives its blocks
  RecordOptions record = {};  ///< what its blocks hold
};

/// Runs several ensembles at once, block by block, so that what all draw alike (the normals of noise) is made
/// once: variants of a scenario cost less than one after the other. Sinks receive what `run_ensemble` gives
/// each of them, to the byte; calls to one come one at a time, those to different ones at the same time. Of a
/// block the members come in their order, and a member's block k before the next member's block k. `record` of
/// the options is not used. Takes memory for all of them. Returns and throws as `run_ensemble`; where several
/// fail, what the first of them in the list throws.
bool run_ensembles(std::span<const EnsembleMember> members, const EnsembleOptions& options,
                   const StopFlag* stop = nullptr);

}  // namespace entente
