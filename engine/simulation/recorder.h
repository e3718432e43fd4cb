#pragma once
/// Metrics, watched cells and outcomes, recorded at the start and after every step.
#include <entente/ensemble.h>

#include "simulation/evolution_recorder.h"
#include "simulation/process_step.h"

namespace entente::detail {

/// An outcome's condition that is no number.
struct UnknownOutcome {
  std::size_t outcome = 0, lane = 0;
};

class Recorder {
 public:
  Recorder(const ModelData& model, std::size_t max_lanes, RecordOptions options, BlockRecord& record);
  void start(const State& state);
  /// Record number `k` (date t_k) of the state. Throws UnknownOutcome.
  void record(std::size_t k, const State& state, language::Evaluator& evaluator);
  /// The ledger's totals at t_k and the cells that moved, where they are asked for.
  void record_changes(std::size_t k, const State& state, const Changes& changes);
  void finish(const State& state, const Changes& changes);

 private:
  void record_series(std::size_t k, const State& state, language::Evaluator& evaluator);
  void record_outcome(std::size_t outcome, std::size_t k, const double* values);
  void record_states(const State& state);
  void copy_layer(std::size_t layer, const State& state, std::vector<double>& into) const;
  void copy_relations(const State& state, std::vector<double>& into) const;
  void copy_ties(const language::Ties& ties, const double* values, std::vector<double>& into) const;
  void copy_parameters(const State& state);

  const ModelData& model_;
  RecordOptions options_;
  BlockRecord& record_;
  std::optional<EvolutionRecorder> evolution_;
  std::size_t lanes_ = 0;
};

}  // namespace entente::detail
