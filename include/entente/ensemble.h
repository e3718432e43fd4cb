#pragma once
/// Ensembles: many runs over all cores, delivered in order.
#include <entente/simulation.h>

#include <span>

namespace entente {

/// Part `number` (from 1 on) of `of` parts of an ensemble: whole blocks, as even as can be.
struct Part {
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
  Part part = {};             ///< of the ensemble of `runs` runs
  std::size_t done = 0;       ///< the first runs of the part, whole blocks, that are there already: left out
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

class Ranks;

/// Runs an ensemble, or the part of it that the options say. Returns false when `stop` was set before its end.
/// Throws RunError (of the lowest run that stopped), MemoryError, and whatever the sink throws. With `ranks`,
/// every process of the job calls this with the same model and options: rank 0 receives all blocks, the others
/// theirs only to pass them on; their sink is never called. Throws RankError where another rank fails.
bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink,
                  const std::atomic<bool>* stop = nullptr, Ranks* ranks = nullptr);

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
                   const std::atomic<bool>* stop = nullptr);

}  // namespace entente
