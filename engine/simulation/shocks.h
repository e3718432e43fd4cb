#pragma once
/// Noise: what its processes ask for in one part of a step, and its adding once all other changes are applied
/// (spec 3.3).
#include "simulation/process_step.h"

namespace entente::detail {

/// Standard normals of a stream, one for every cell of a layer.
struct Shock {
  LayerId layer;
  CauseId cause;
  std::uint32_t stream = 0;
  Values width;  ///< (lanes): what they are multiplied by
};

class Shocks {
 public:
  Shocks(const ModelData& model, std::size_t max_lanes);
  /// A new part of a step: nobody has asked for anything.
  void clear() { asked_ = 0; }
  /// From `volatility` (lanes) over a part that is `span` units of its time long. Throws NotFinite.
  void ask(const Shock& shock, const double* volatility, double span, std::size_t lanes);
  /// x' = reflected(x + w) for every cell, w the sum of what was asked for it; shared out among the step's
  /// threads.
  void apply(const ProcessStep& step, State& state);

 private:
  void apply_layer(const ProcessStep& step, State& state, std::size_t layer);
  void move_rows(const ProcessStep& step, State& state, std::size_t layer);
  void move_cells(const ProcessStep& step, State& state, Worker& worker, std::size_t layer, std::size_t first,
                  std::size_t count) const;
  void move_part(const ProcessStep& step, State& state, Worker& worker, std::size_t layer, std::size_t first,
                 std::size_t count) const;
  bool asks_for(std::size_t layer) const;

  const ModelData& model_;
  std::vector<Shock> shocks_;  ///< room for those of every process
  std::size_t asked_ = 0;      ///< how many of them are asked for
};

}  // namespace entente::detail
