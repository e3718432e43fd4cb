#pragma once
/// The changes of a phase: summed while everything reads the state at the phase's start, then applied at once,
/// with the ledger of the watched cells (spec sections 1 and 4). Who owns what:
///
/// - PhaseSums: what events, rules and processes add, layer by layer (LayerSums), and pairs that await ties;
/// - Ledger: what each cause means to do to watched cells, and what it has done;
/// - MovedCells: which cells may have moved since the start of the runs;
/// - Decay: which cells may be off their baselines, and their way back;
/// - TouchedApplier, apply_whole: from the sums of a layer to its state, few cells or all.
///
/// What flows where: add -> PhaseSums -> (Ledger, MovedCells) -> state -> Decay.
#include "simulation/decay.h"
#include "simulation/moved_cells.h"
#include "simulation/phase_sums.h"
#include "simulation/touched_applier.h"

namespace entente::detail {

class Changes {
 public:
  Changes(const ModelData& model, std::size_t max_lanes);

  /// From the next start on, the cells that may have moved are remembered.
  void follow() { moved_.follow(); }
  /// See MovedCells::of.
  const std::vector<std::uint32_t>& moved(std::size_t layer) const { return moved_.of(layer); }
  /// `state` stands at the start of its runs.
  void start(const State& state);
  /// Adds the effects of a strip of bindings. After `open_cells`, different cells of a layer may be added to at
  /// once. Throws NotFinite.
  void add(const StripEffect& effect, const language::Frame& frame, const State& state) {
    sums_.add(effect, frame, state);
  }
  /// To be called before `add_cells`, by one thread.
  void open_cells(LayerId layer) { sums_.open_cells(layer); }
  /// Adds to `count` neighbouring cells (of a sparse relation: slots), `values` (count x lanes). Different
  /// cells may be added to at once. Throws NotFinite.
  void add_cells(LayerId layer, std::size_t first, std::size_t count, const double* values, CauseId cause,
                 const State& state) {
    sums_.add_cells(layer, first, count, values, cause, state);
  }
  /// Every cell of the layer may be another from now on, by something that was not added here.
  void all_moved(std::size_t layer);
  /// Applies all that was added and forgets it. Throws Overflow.
  void apply(State& state, ForkJoinPool& pool);
  /// See Decay::advance.
  void decay(State& state, double years, ForkJoinPool& pool) { decay_.advance(state, years, pool); }

  /// (watched x causes x lanes): what each cause has changed so far.
  const Values& ledger() const { return ledger_.totals(); }
  /// For what moves watched cells by itself.
  Ledger& book() { return ledger_; }

 private:
  void apply_layer(std::size_t layer, State& state, ForkJoinPool& pool);

  const ModelData& model_;
  Ledger ledger_;
  PhaseSums sums_;
  MovedCells moved_;
  Decay decay_;
  TouchedApplier touched_;
};

}  // namespace entente::detail
