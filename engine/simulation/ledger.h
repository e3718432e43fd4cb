#pragma once
/// What moved the watched cells: the actual changes of each, shared among their causes (spec section 4).
///
/// A cause is given its own change times the rate at which changes of the cell come through, and of what
/// rounding leaves between the sum of these and the actual change, a part by its size. So changes that nearly
/// cancel each other keep their own, and the sum is the actual change; totals over time keep what they round
/// away.
#include <limits>
#include <span>

#include "simulation/aligned.h"
#include "simulation/saturate.h"
#include "simulation/state.h"

namespace entente::detail {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

class Ledger {
 public:
  Ledger(const ModelData& model, std::size_t max_lanes);

  void start(std::size_t lanes);
  /// A watched cell and its number among the watched.
  using Watch = std::pair<std::size_t, std::size_t>;
  /// Those of one cell of a layer: none where it is not watched, two where a symmetric one is from both sides.
  std::span<const Watch> watches_of(std::size_t layer, std::size_t cell) const {
    const WatchedLayer& own = layers_[layer];
    if (own.cells.empty() || !own.rows[model_.layers[layer].relation ? cell / model_.actors() : cell])
      return {};
    return watches_in(own, cell);
  }
  /// Those of a layer, by cells.
  const std::vector<Watch>& watched(std::size_t layer) const { return layers_[layer].cells; }
  /// A cause means to move a watched cell in this phase.
  void note(std::size_t watch, EffectModel::Kind kind, CauseId cause, std::size_t lane, double value);
  /// The same for a change of every lane.
  void note_all(std::size_t watch, CauseId cause, const double* values);
  /// Shares the phase's change of the layer's watched cells, from their state before it and
  /// the sums of changes aimed at them (cells x lanes).
  void settle(std::size_t layer, const LayerState& before, const double* sums);
  /// Before noise moves a watched cell: what it is in every lane.
  void keep(std::size_t watch, const double* before);
  /// After it: shares what it changed among the `note_all`s since, by what each of them is of their sum.
  void share_shocks(std::size_t watch, const double* after, const double* sums);
  /// A watched cell decays: what it is before and after, in every lane.
  void decayed(std::size_t watch, const double* before, const double* after);

  /// (watched x causes x lanes): what each cause has changed so far.
  const Values& totals() const { return totals_; }

 private:
  struct WatchedLayer {
    std::vector<char> rows;    ///< (N): some cell of the row is watched
    std::vector<Watch> cells;  ///< ascending
  };

  /// Of one watched cell, while its changes are shared: (lanes) each.
  struct Scratch {
    double *after, *rates, *sizes, *rest, *lost;
  };
  static constexpr std::size_t scratch_arrays = 5;

  std::span<const Watch> watches_in(const WatchedLayer& layer, std::size_t cell) const;
  double& at(Values& values, std::size_t watch, CauseId cause, std::size_t lane) const;
  Scratch scratch(std::size_t watch);
  const LayerModel& layer_of(std::size_t watch) const;
  void activate(std::size_t watch, CauseId cause);
  void share(std::size_t watch, const LayerModel& layer, const double* before, const double* sums);
  void hand_out(std::size_t watch, const double* before, const double* after, const Scratch& scratch);
  template <typename Lanes>  ///< the number of lanes, where that is usual as a constant
  void hand_out(std::size_t watch, const double* before, const double* after, const Scratch& scratch,
                Lanes lanes);
  void bound(std::size_t watch, const LayerModel& layer, Values& limits, bool raise, double* x);

  const ModelData& model_;
  std::size_t lanes_ = 0, causes_ = 0;
  IdVector<LayerId, WatchedLayer> layers_;
  std::vector<std::vector<CauseId>> active_;      ///< (watched): causes that moved it in this phase, in order
  Values phase_sum_, phase_raise_, phase_lower_;  ///< (watched x causes x lanes)
  Values totals_, rests_;  ///< (watched x causes x lanes): rests are what totals round away
  Values kept_;            ///< (watched x lanes)
  Values scratch_;         ///< (watched x scratch_arrays x lanes)
};

}  // namespace entente::detail
