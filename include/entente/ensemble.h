#pragma once
/// Ensembles: many runs over all cores, delivered in order.
#include <entente/simulation.h>

namespace entente {

struct EnsembleOptions {
  std::size_t runs = 1000;
  std::uint64_t seed = 1;
  std::size_t threads = 0;  ///< 0: all cores
  std::size_t lanes = 16;   ///< runs of a block
  RecordOptions record = {};
};

/// Receives what an ensemble produces. Calls come one at a time, in the order of the runs, whatever the threads
/// do.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void receive(const BlockRecord& block) = 0;
  /// After each block: how many runs have been received.
  virtual void progress(std::size_t /*done*/, std::size_t /*runs*/) {}
};

/// Runs an ensemble. Returns false when `stop` was set before its end. Throws RunError (of the lowest run that
/// stopped) and whatever the sink throws.
bool run_ensemble(const Model& model, const EnsembleOptions& options, Sink& sink,
                  const std::atomic<bool>* stop = nullptr);

}  // namespace entente
