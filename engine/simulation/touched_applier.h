#pragma once
/// A phase's changes of a layer of which few cells are moved: only those that were touched are gone through.
#include "simulation/layer_sums.h"
#include "simulation/state.h"

namespace entente::detail {

class TouchedApplier {
 public:
  explicit TouchedApplier(const ModelData& model);
  /// Moves the layer by its sums, which then hold no change. Throws Overflow.
  void apply(std::size_t layer, LayerSums& sums, LayerState& state);

 private:
  /// `width` values from each place on.
  void apply(std::size_t layer, std::span<const std::size_t> touched, std::size_t width, LayerSums& sums,
             LayerState& state);
  void move_places(std::size_t layer, std::span<const std::size_t> places, std::size_t width, Values& amounts,
                   double none, Values& values, const LayerState& state);
  void check_moved(std::size_t layer, std::span<const std::size_t> places, std::size_t width) const;
  void bound_place(const LayerModel& layer, std::size_t at, LayerSums& sums, LayerState& state) const;
  std::size_t twin_of(std::size_t at, const LayerState& state) const;

  const ModelData& model_;
  std::size_t lanes_ = 0;   ///< of the sums that are applied
  Values before_, amount_;  ///< scratch, (strip)
};

}  // namespace entente::detail
