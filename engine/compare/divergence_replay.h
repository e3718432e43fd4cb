#pragma once
/// Where and when the runs of variants part from those of a baseline.
#include <entente/compare.h>

namespace entente {

/// The first runs of a baseline, up to 16 or as many as fit into `bytes` with every state of them and of a
/// variant: replayed once, and held beside the same runs of every variant.
class DivergenceReplay {
 public:
  /// Replays the runs of the baseline. Throws RunError.
  DivergenceReplay(const Model& baseline, std::uint64_t seed, std::size_t runs,
                   std::size_t bytes = std::size_t{512} << 20);
  /// Where and when those runs (at most `runs`) part. The model must have the same attributes, relations,
  /// actors and first dates; else no run is compared.
  CellDivergence against(const Model& variant, std::size_t runs) const;

 private:
  Model baseline_;
  std::uint64_t seed_;
  std::size_t lanes_;
  std::vector<double> states_;  ///< as BlockRecord::states
};

}  // namespace entente
