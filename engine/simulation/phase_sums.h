#pragma once
/// What a phase adds to all layers, summed while everything reads the state at the phase's start. Of watched
/// cells the ledger is told who means to move them.
#include "simulation/layer_sums.h"
#include "simulation/ledger.h"

namespace entente::detail {

/// A change that is not finite: its cell and lane, and which binding of the strip made it.
struct NotFinite {
  LayerId layer;
  std::size_t cell = 0, binding = 0, lane = 0;
  double value = 0;
};

/// How a strip of effects moves its cells.
struct StripEffect {
  const Target* target = nullptr;
  EffectModel::Kind kind = EffectModel::Kind::change;
  const double* where = nullptr;  ///< null: everywhere
  const double* value = nullptr;
  const double* lasting = nullptr;  ///< null: none
  CauseId cause;
};

class PhaseSums {
 public:
  PhaseSums(const ModelData& model, std::size_t max_lanes, Ledger& ledger);

  void start(std::size_t lanes);
  /// Adds the effects of a strip of bindings. Throws NotFinite.
  void add(const StripEffect& effect, const language::Frame& frame, const State& state);
  /// To be called before `add_cells`, by one thread.
  void open_cells(LayerId layer) { layers_[layer].open_cells(); }
  /// Adds to `count` neighbouring cells. Throws NotFinite.
  void add_cells(LayerId layer, std::size_t first, std::size_t count, const double* values, CauseId cause,
                 const State& state);
  /// Makes a tie, at 0, for each pair without one that something moves; what moves them is added in its order.
  void make_ties(std::size_t layer, State& state);

  std::size_t layers() const { return layers_.size(); }
  LayerSums& of(std::size_t layer) { return layers_[layer]; }

 private:
  bool add_plain(const StripEffect& effect, const language::Frame& frame, const State& state);
  void add_binding(const StripEffect& effect, const language::Frame& frame, std::size_t binding,
                   const State& state);
  void note_plain(const StripEffect& effect, const language::Frame& frame);

  const ModelData& model_;
  Ledger& ledger_;
  IdVector<LayerId, LayerSums> layers_;
  std::size_t lanes_ = 0;
};

}  // namespace entente::detail
