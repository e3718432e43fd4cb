#pragma once
/// What a phase adds to the cells of one layer, until it is applied and forgotten.
#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <span>

#include "language/frame.h"
#include "model/data.h"
#include "simulation/aligned.h"

namespace entente::detail {

/// The exact identity of addition: x + untouched == x for every x, and no sum of changes is ever -0.0 again
/// once +0.0 or anything else was added. So a place that holds it holds no change.
inline constexpr double untouched = -0.0;
inline bool is_untouched(double sum) {
  return std::bit_cast<std::uint64_t>(sum) == std::bit_cast<std::uint64_t>(untouched);
}

/// One effect on one cell in one lane.
struct Amount {
  EffectModel::Kind kind = EffectModel::Kind::change;
  double value = 0, lasting = 0;
  bool lasts = false;
};

/// A change of a pair that has no tie yet.
struct PendingTie {
  std::uint64_t cell = 0;
  std::size_t lane = 0;
  Amount amount;
};

/// Where the bindings of a strip find their cells in the arrays.
using Places = std::array<std::size_t, language::strip_values>;

/// R lanes; a place of the arrays is that of a cell's first lane, plus the lane.
struct LayerSums {
  Values sum, lasting, raise, lower;       ///< (cells x R), those that the layer needs
  std::vector<std::size_t> touched;        ///< places of `sum` that hold a change, unless `all`
  std::vector<std::size_t> touched_cells;  ///< the same, each the first place of a cell in whose every lane
  bool all = false, pending = false;
  bool lasts = false;                    ///< some of the phase's changes move baselines
  std::vector<PendingTie> pending_ties;  ///< sparse only, in the order in which they were added
  std::size_t lanes = 0;                 ///< R

  /// Room for so many cells, with nothing in it.
  void size(const LayerModel& layer, std::size_t cells, std::size_t lanes_);
  /// Runs of so many lanes start.
  void start(std::size_t lanes_);
  /// To be called before `add_cells`, by one thread.
  void open_cells() { pending = all = true; }
  /// Adds one effect at a place.
  void add(std::size_t at, const Amount& amount);
  /// Adds to all lanes of the first `count` of `cells` the `values` (count x R).
  void add_strip(const Places& cells, const double* values, std::size_t count);
  /// Adds to `count` neighbouring cells, from `first` on. False where some value is not finite.
  bool add_cells(std::size_t first, const double* values, std::size_t count);
  /// All is applied, and the arrays hold no change any more.
  void forget();

 private:
  void touch(std::size_t at, double amount);
  void touch_single(const Places& places, const double* values, std::size_t count);
  void touch_lanes(std::size_t first, const double* amounts);
  void remember(std::vector<std::size_t>& places, std::size_t place);
  void wipe();
  bool holds_nothing() const;
};

/// As long as there is room; else all count as touched.
inline void LayerSums::remember(std::vector<std::size_t>& places, std::size_t place) {
  if (all) return;  // several threads may come here
  all = places.size() == places.capacity();
  if (!all) places.push_back(place);
}

inline void LayerSums::touch(std::size_t at, double amount) {
  assert(at < sum.size());
  double& own = sum[at];
  if (is_untouched(own)) remember(touched, at);
  own += amount + 0.0;  // + 0.0: a change of -0.0 must not look untouched
}

inline void LayerSums::add(std::size_t at, const Amount& amount) {
  switch (amount.kind) {
    case EffectModel::Kind::change:
      touch(at, amount.value);
      if (!amount.lasts || lasting.empty()) return;
      lasting[at] += amount.lasting * amount.value;
      lasts = true;
      return;
    case EffectModel::Kind::raise:
      touch(at, 0.0);
      raise[at] = std::max(raise[at], amount.value);
      return;
    case EffectModel::Kind::lower:
      touch(at, 0.0);
      lower[at] = std::min(lower[at], amount.value);
      return;
  }
}

}  // namespace entente::detail
