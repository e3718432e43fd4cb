#pragma once
/// The changes of a phase: summed while everything reads the state at the phase's start, then applied at once,
/// with the ledger of the watched cells (spec sections 1 and 4).
#include "language/frame.h"
#include "simulation/state.h"

namespace entente::detail {

/// A change that is not finite: its cell and lane, and which binding of the strip made it.
struct NotFinite {
  int layer = 0;
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
  int cause = 0;
};

class Changes {
 public:
  Changes(const ModelData& model, std::size_t most_lanes);

  void start(std::size_t lanes);
  /// Adds the effects of a strip of bindings. Throws NotFinite.
  void add(const StripEffect& effect, const language::Frame& frame);
  /// Adds to `count` neighbouring cells, `values` (count x lanes). Throws NotFinite.
  void add_cells(int layer, std::size_t first, std::size_t count, const double* values, int cause);
  /// Applies all that was added and forgets it.
  void apply(State& state);
  /// x <- b + (x - b) * 2^(-years / half_life), for every layer that decays.
  void decay(State& state, double years);

  /// (watched x causes x lanes): what each cause has changed so far.
  const Values& ledger() const { return ledger_; }

 private:
  struct Buffer {
    Values sum, lasting, raise, lower;  ///< (cells x lanes), those that the layer needs
    std::vector<std::size_t> touched;   ///< places of `sum` that hold a change, unless `all`
    bool all = false, pending = false;
    std::vector<char> watched_rows;                            ///< (N): some cell of the row is watched
    std::vector<std::pair<std::size_t, std::size_t>> watched;  ///< cell, number among the watched
  };

  std::size_t cell_of(const Target& target, const language::Frame& frame, std::size_t binding) const;
  void touch(Buffer& buffer, std::size_t at, double amount);
  void put(Buffer& buffer, const StripEffect& effect, std::size_t at, std::size_t element);
  int watch_of(const Buffer& buffer, const LayerModel& layer, std::size_t cell) const;
  void note(std::size_t watch, const StripEffect& effect, std::size_t lane, double value);
  double& phase(Values& values, std::size_t watch, int cause, std::size_t lane);
  void activate(std::size_t watch, int cause);
  void settle_ledger(std::size_t layer, const State& state);
  void share(std::size_t watch, const LayerModel& layer, double before, double sum, std::size_t lane);
  void apply_all(const LayerModel& layer, Buffer& buffer, LayerState& state);
  void apply_touched(const LayerModel& layer, Buffer& buffer, LayerState& state);
  void mirror(const LayerModel& layer, LayerState& state) const;

  const ModelData& model_;
  std::size_t lanes_ = 0, causes_ = 0;
  std::vector<Buffer> buffers_;
  std::vector<std::vector<int>> active_;                   ///< (watched): causes that moved it in this phase
  Values phase_sum_, phase_raise_, phase_lower_, ledger_;  ///< (watched x causes x lanes)
  Values before_, amount_;                                 ///< scratch, (strip)
};

}  // namespace entente::detail
